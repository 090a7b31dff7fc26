import type { Text } from '#kernel';
import { responsibleTexts } from '#contexts/organisation';
import { rowDoubtTexts, statusDoubtTexts } from './rows/doubts.texts.js';

/** Questions that comparing a list with what is known leaves to a person. */
const comparingTexts = {
  'date-conflict': {
    nb: 'Vedtaket er datert {known} før og {other} i listen. Hvilken dato er riktig? Den kjente er beholdt.',
    nn: 'Vedtaket er datert {known} før og {other} i lista. Kva dato er rett? Den kjende er behalden.',
    en: 'The vedtak was dated {known} before and {other} in the list. Which date is right? The known one is kept.',
  },
  'deadline-differs': {
    nb: 'Fristen er {other} i listen, men {known} her. Skal den flyttes? Den er ikke endret.',
    nn: 'Fristen er {other} i lista, men {known} her. Skal han flyttast? Han er ikkje endra.',
    en: 'The deadline is {other} in the list, but {known} here. Is it to be moved? It is not changed.',
  },
  'ended-here': {
    nb: 'Punktet er ferdig fulgt opp her, men står som «{words}» i listen. Skal det følges opp videre?',
    nn: 'Punktet er ferdig følgt opp her, men står som «{words}» i lista. Skal det følgjast opp vidare?',
    en: 'The point is ended here, but the list has it as “{words}”. Is it to be followed up further?',
  },
  'hold-date-missing': {
    nb: '«{words}»: når skal arbeidet tas opp igjen? Listen sier ikke noen dato.',
    nn: '«{words}»: når skal arbeidet takast opp att? Lista seier ingen dato.',
    en: '“{words}”: when is the work to be taken up again? The list gives no date.',
  },
  'near-point-text': {
    nb: 'Er «{title}» det samme som punkt {point}, «{near}»? Raden er lest slik.',
    nn: 'Er «{title}» det same som punkt {point}, «{near}»? Rada er lesen slik.',
    en: 'Is “{title}” the same as point {point}, “{near}”? The row was read so.',
  },
  'near-title': {
    nb: 'Er «{title}» det samme vedtaket som «{near}»? Raden har ikke saksnummer og er ikke tatt inn.',
    nn: 'Er «{title}» det same vedtaket som «{near}»? Rada har ikkje saksnummer og er ikkje teken inn.',
    en: 'Is “{title}” the same vedtak as “{near}”? The row has no case number and was not taken in.',
  },
  'organ-unknown': {
    nb: 'Hvilket organ vedtok «{title}»? Raden sier det ikke og er ikke tatt inn. Skriv organet i listen, eller oppgi det ved import.',
    nn: 'Kva organ vedtok «{title}»? Rada seier det ikkje og er ikkje teken inn. Skriv organet i lista, eller oppgje det ved import.',
    en: 'Which organ decided “{title}”? The row does not say and was not taken in. Write the organ in the list, or name it when importing.',
  },
  'point-unclear': {
    nb: 'Hvilket punkt i vedtaket gjelder «{title}»? Raden er ikke tatt inn. Skriv punktnummeret i listen.',
    nn: 'Kva punkt i vedtaket gjeld «{title}»? Rada er ikkje teken inn. Skriv punktnummeret i lista.',
    en: 'Which point of the vedtak is “{title}” about? The row was not taken in. Write the point number in the list.',
  },
  'reference-missing': {
    nb: '«{words}»: hvilket vedtak utsatte saken? Listen sier det ikke.',
    nn: '«{words}»: kva vedtak utsette saka? Lista seier det ikkje.',
    en: '“{words}”: which vedtak postponed it? The list does not say.',
  },
  'row-repeated': {
    nb: 'En tidligere rad i listen gjelder samme punkt ({point}). Hvilken rad er riktig? Den første er tatt inn.',
    nn: 'Ei tidlegare rad i lista gjeld same punkt ({point}). Kva rad er rett? Den første er teken inn.',
    en: 'An earlier row of the list is about the same point ({point}). Which row is right? The first was taken in.',
  },
  'vedtak-withdrawn': {
    nb: '«{title}» er trukket tilbake, men står i listen. Skal det likevel følges opp? Raden er ikke tatt inn.',
    nn: '«{title}» er trekt tilbake, men står i lista. Skal det likevel følgjast opp? Rada er ikkje teken inn.',
    en: '“{title}” has been withdrawn, but is in the list. Is it to be followed up all the same? The row was not taken in.',
  },
} as const satisfies Record<string, Text>;

/** Every question an import can leave to a person, by its code. */
export const importDoubtTexts = {
  ...rowDoubtTexts,
  ...statusDoubtTexts,
  ...responsibleTexts,
  ...comparingTexts,
} as const satisfies Record<string, Text>;

/** Why an import is refused before its rows are looked at. */
export const importRefusalTexts = {
  'as-of-in-future': {
    nb: 'Datoen {asOf} har ikke vært ennå. En liste forteller om en dag som har vært, til og med i dag ({today}).',
    nn: 'Datoen {asOf} har ikkje vore enno. Ei liste fortel om ein dag som har vore, til og med i dag ({today}).',
    en: 'The day {asOf} has not come yet. A list tells of a day that has been, today ({today}) included.',
  },
  'mends-unreadable': {
    nb: 'Rettelsene er ikke lesbare. Send dem som JSON: [{ "file": "liste.csv", "row": 3, "column": "status", "value": "Under arbeid" }].',
    nn: 'Rettingane er ikkje leselege. Send dei som JSON: [{ "file": "liste.csv", "row": 3, "column": "status", "value": "Under arbeid" }].',
    en: 'The mends cannot be read. Send them as JSON: [{ "file": "liste.csv", "row": 3, "column": "status", "value": "Under arbeid" }].',
  },
} as const satisfies Record<string, Text>;

/** What an import's result says, line by line. */
export const importResultTexts = {
  registered: { nb: '{count} nye', nn: '{count} nye', en: '{count} new' },
  updated: { nb: '{count} oppdatert', nn: '{count} oppdaterte', en: '{count} updated' },
  unchanged: { nb: '{count} uendret', nn: '{count} uendra', en: '{count} unchanged' },
  missing: { nb: '{count} mangler i listen', nn: '{count} manglar i lista', en: '{count} missing' },
  inDoubt: { nb: '{count} i tvil', nn: '{count} i tvil', en: '{count} in doubt' },
  rejected: { nb: '{count} avvist', nn: '{count} avviste', en: '{count} rejected' },
  missingItem: {
    nb: '{what}: utført, droppet eller glemt? Saksbehandleren blir spurt.',
    nn: '{what}: utført, droppa eller gløymt? Saksbehandlaren blir spurd.',
    en: '{what}: done, dropped or forgotten? Its officer is asked.',
  },
  nothingNew: {
    nb: 'Ingenting nytt, så ingenting er skrevet.',
    nn: 'Ikkje noko nytt, så ingenting er skrive.',
    en: 'Nothing new, so nothing was written.',
  },
  stopped: {
    nb: '{file}: ingenting er tatt inn. Rett det som er avvist, eller ta inn resten med --skip-rejected.',
    nn: '{file}: ingenting er teke inn. Rett det som er avvist, eller ta inn resten med --skip-rejected.',
    en: '{file}: nothing was taken in. Correct what was rejected, or take in the rest with --skip-rejected.',
  },
  uploadStopped: {
    nb: 'Ingenting er tatt inn av {file}. {message} Rett det som er avvist, eller ta inn resten med skipRejected=true.',
    nn: 'Ingenting er teke inn av {file}. {message} Rett det som er avvist, eller ta inn resten med skipRejected=true.',
    en: 'Nothing was taken in of {file}. {message} Correct what was rejected, or take in the rest with skipRejected=true.',
  },
  ignoredColumns: {
    nb: '{file}: disse kolonnene er ikke lest: {columns}. Si hva de er med --map om de trengs.',
    nn: '{file}: desse kolonnane er ikkje lesne: {columns}. Sei kva dei er med --map om dei trengst.',
    en: '{file}: these columns were not read: {columns}. Say what they are with --map if they are needed.',
  },
  dryRun: {
    nb: 'Prøvekjøring: ingenting er skrevet.',
    nn: 'Prøvekøyring: ingenting er skrive.',
    en: 'Dry run: nothing was written.',
  },
} as const satisfies Record<string, Text>;
