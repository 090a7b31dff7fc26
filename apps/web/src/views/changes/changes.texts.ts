import type { Text } from '#kernel/text';
import type { VedtaksloggChange } from '../../api/operations.generated.js';

export const changesTexts = {
  title: { nb: 'Siden sist', nn: 'Sidan sist', en: 'Since last' },
  lead: {
    nb: 'Hva som har skjedd med vedtakene, og hva som står stille.',
    nn: 'Kva som har skjedd med vedtaka, og kva som står stille.',
    en: 'What has become of the vedtak, and what stands still.',
  },
  since: { nb: 'Siden', nn: 'Sidan', en: 'Since' },
  month: { nb: 'Den siste måneden', nn: 'Den siste månaden', en: 'The last month' },
  report: {
    nb: 'Siste rapport til kommunestyret',
    nn: 'Siste rapport til kommunestyret',
    en: 'The last report to kommunestyret',
  },
  chosen: { nb: 'En dato', nn: 'Ein dato', en: 'A date' },
  day: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  compared: {
    nb: 'Sammenlignet med slik det sto {day}.',
    nn: 'Samanlikna med slik det stod {day}.',
    en: 'Compared with how things stood on {day}.',
  },
  noReport: {
    nb: 'Ingen rapport er sendt ennå. Velg en dato.',
    nn: 'Ingen rapport er send enno. Vel ein dato.',
    en: 'No report has been sent yet. Choose a date.',
  },
  nothing: {
    nb: 'Ingenting har skjedd siden da. Velg en tidligere dato.',
    nn: 'Ingenting har skjedd sidan då. Vel ein tidlegare dato.',
    en: 'Nothing has happened since. Choose an earlier date.',
  },
  count: { nb: '{name} ({count})', nn: '{name} ({count})', en: '{name} ({count})' },
  movedTimes: {
    nb: 'Fristen er flyttet {times} ganger. Den første fristen var {day}.',
    nn: 'Fristen er flytta {times} gonger. Den første fristen var {day}.',
    en: 'The deadline has been moved {times} times. The first was {day}.',
  },
  movedOnce: {
    nb: 'Fristen er flyttet én gang. Den første fristen var {day}.',
    nn: 'Fristen er flytta éin gong. Den første fristen var {day}.',
    en: 'The deadline has been moved once. The first was {day}.',
  },
  move: {
    nb: '{on}: fra {from} til {to}.',
    nn: '{on}: frå {from} til {to}.',
    en: '{on}: from {from} to {to}.',
  },
  taken: {
    nb: '{on}: fristen {from} ble tatt bort.',
    nn: '{on}: fristen {from} vart teken bort.',
    en: '{on}: the deadline {from} was taken away.',
  },
  still: {
    nb: 'Uendret i {days} dager',
    nn: 'Uendra i {days} dagar',
    en: 'Unchanged for {days} days',
  },
  wasNow: { nb: 'før', nn: 'før', en: 'before' },
  now: { nb: 'nå', nn: 'no', en: 'now' },
  download: { nb: 'Last ned', nn: 'Last ned', en: 'Download' },
  downloadHelp: {
    nb: 'Et utkast til rapport for tiden fra {from} til i dag, med alle punkter og hvordan de står.',
    nn: 'Eit utkast til rapport for tida frå {from} til i dag, med alle punkt og korleis dei står.',
    en: 'A draft of the report from {from} until today, with every point and how it stands.',
  },
  follow: { nb: 'Abonner', nn: 'Abonner', en: 'Subscribe' },
  followFeed: {
    nb: 'Få hver endring i en nyhetsleser. Kopier adressen inn i leseren din.',
    nn: 'Få kvar endring i ein nyheitslesar. Kopier adressa inn i lesaren din.',
    en: 'Get every change in a feed reader. Copy the address into yours.',
  },
  feed: { nb: 'Endringer (Atom)', nn: 'Endringar (Atom)', en: 'Changes (Atom)' },
  followCalendar: {
    nb: 'Få alle frister i kalenderen din. Velg «abonner fra nettet» i kalenderen og lim inn adressen.',
    nn: 'Få alle fristar i kalenderen din. Vel «abonner frå nettet» i kalenderen og lim inn adressa.',
    en: 'Get every deadline in your calendar. Choose to subscribe from the web and paste the address.',
  },
  calendar: { nb: 'Frister (iCal)', nn: 'Fristar (iCal)', en: 'Deadlines (iCal)' },
} as const satisfies Record<string, Text>;

/** What has become of points, in the order people ask. */
export const becameTexts: Readonly<Record<VedtaksloggChange, Text>> = {
  CLOSED: { nb: 'Avsluttet', nn: 'Avslutta', en: 'Closed' },
  MOVED_ON: { nb: 'Kommet videre', nn: 'Kome vidare', en: 'Moved on' },
  DEADLINE_MOVED: { nb: 'Fristen er flyttet', nn: 'Fristen er flytta', en: 'Deadline moved' },
  NEW: { nb: 'Nye punkter', nn: 'Nye punkt', en: 'New points' },
  REOPENED: { nb: 'Åpnet igjen', nn: 'Opna att', en: 'Reopened' },
  STANDING_STILL: { nb: 'Står stille', nn: 'Står stille', en: 'Standing still' },
};

export const becameHelp: Readonly<Record<VedtaksloggChange, Text>> = {
  CLOSED: {
    nb: 'Ferdig fulgt opp siden da.',
    nn: 'Ferdig følgt opp sidan då.',
    en: 'Ended since then.',
  },
  MOVED_ON: {
    nb: 'Ny status eller ny melding.',
    nn: 'Ny status eller ny melding.',
    en: 'A new status or new words.',
  },
  DEADLINE_MOVED: {
    nb: 'En flyttet frist er ikke fremdrift i seg selv.',
    nn: 'Ein flytta frist er ikkje framdrift i seg sjølv.',
    en: 'To move a deadline gets no work done.',
  },
  NEW: {
    nb: 'Kommet til siden da.',
    nn: 'Kome til sidan då.',
    en: 'Come since then.',
  },
  REOPENED: {
    nb: 'Var ferdige, og arbeides med igjen.',
    nn: 'Var ferdige, og blir arbeidde med igjen.',
    en: 'Were ended, and are worked on again.',
  },
  STANDING_STILL: {
    nb: 'Åpne punkter med samme status og samme ord som da.',
    nn: 'Opne punkt med same status og same ord som då.',
    en: 'Open points with the same status and the same words as then.',
  },
};
