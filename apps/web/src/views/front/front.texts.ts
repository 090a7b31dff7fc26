import type { Text } from '#kernel/text';

export const frontTexts = {
  title: {
    nb: 'Hva ble det av vedtakene?',
    nn: 'Kva vart det av vedtaka?',
    en: 'What became of the decisions?',
  },
  lead: {
    nb: 'Iverk følger hvert vedtak fra møtet til det er gjennomført. Hver måned melder de ansvarlige hvordan det går. To ganger i året får kommunestyret en rapport, og det er kommunestyret som avslutter.',
    nn: 'Iverk følgjer kvart vedtak frå møtet til det er gjennomført. Kvar månad melder dei ansvarlege korleis det går. To gonger i året får kommunestyret ein rapport, og det er kommunestyret som avsluttar.',
    en: 'Iverk follows every decision from the meeting until it has been carried out. Each month those responsible report how it goes. Twice a year the council receives a report, and it is the council that closes.',
  },
  open: { nb: 'åpne punkter', nn: 'opne punkt', en: 'open points' },
  overdue: { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
  oldest: {
    nb: 'dager siden det eldste åpne',
    nn: 'dagar sidan det eldste opne',
    en: 'days since the oldest open one',
  },
  carriedOut: {
    nb: 'av de ferdige er gjennomført som vedtatt',
    nn: 'av dei ferdige er gjennomførte som vedtekne',
    en: 'of the finished were carried out as decided',
  },
  toLog: { nb: 'Søk i vedtaksloggen', nn: 'Søk i vedtaksloggen', en: 'Search the vedtakslogg' },
  toOverdue: {
    nb: 'Se hva som er over fristen',
    nn: 'Sjå kva som er over fristen',
    en: 'See what is overdue',
  },
  figures: { nb: 'Slik står det i dag', nn: 'Slik står det i dag', en: 'How it stands today' },
  how: { nb: 'Slik virker det', nn: 'Slik verkar det', en: 'How it works' },
  latest: { nb: 'Sist meldt', nn: 'Sist meldt', en: 'Told last' },
  today: { nb: 'i dag', nn: 'i dag', en: 'today' },
  yesterday: { nb: 'i går', nn: 'i går', en: 'yesterday' },
  daysAgo: { nb: 'for {days} dager siden', nn: 'for {days} dagar sidan', en: '{days} days ago' },
  toChanges: {
    nb: 'Alt som har skjedd siden sist',
    nn: 'Alt som har hendt sidan sist',
    en: 'All that has happened since last time',
  },
  play: { nb: 'Prøv selv', nn: 'Prøv sjølv', en: 'Try it yourself' },
  playLead: {
    nb: 'Bli en av dem som gjør arbeidet. Du kan gjøre alt de kan; det skjer bare i demoen.',
    nn: 'Bli ein av dei som gjer arbeidet. Du kan gjere alt dei kan; det skjer berre i demoen.',
    en: 'Become one of those who do the work. You can do all that they can; it happens in the demo only.',
  },
  be: { nb: 'Bli {name}', nn: 'Bli {name}', en: 'Become {name}' },
  yours: { nb: 'For deg', nn: 'For deg', en: 'For you' },
} as const satisfies Record<string, Text>;

/** From the meeting to the closing, a step at a time. */
export const stepTexts: readonly { readonly name: Text; readonly what: Text }[] = [
  {
    name: { nb: 'Vedtatt', nn: 'Vedteke', en: 'Decided' },
    what: {
      nb: 'Vedtaket kommer inn fra møtet og deles i punkter. Hvert punkt får en ansvarlig og en frist.',
      nn: 'Vedtaket kjem inn frå møtet og blir delt i punkt. Kvart punkt får ein ansvarleg og ein frist.',
      en: 'The decision comes in from the meeting and is split into points. Each has somebody responsible and a deadline.',
    },
  },
  {
    name: { nb: 'Fulgt opp', nn: 'Følgt opp', en: 'Followed up' },
    what: {
      nb: 'Hver måned spørres den ansvarlige. Status, flyttede frister og avvik blir stående for alltid.',
      nn: 'Kvar månad blir den ansvarlege spurd. Status, flytta fristar og avvik blir ståande for alltid.',
      en: 'Each month the responsible person is asked. Status, moved deadlines and deviations stay for ever.',
    },
  },
  {
    name: { nb: 'Rapportert', nn: 'Rapportert', en: 'Reported' },
    what: {
      nb: 'Kommunestyret får vedtaksrapporten og avslutter det som er gjort. Ingenting forsvinner ubemerket.',
      nn: 'Kommunestyret får vedtaksrapporten og avsluttar det som er gjort. Ingenting blir borte i det stille.',
      en: 'The council receives the report and closes what has been done. Nothing vanishes unseen.',
    },
  },
];

/** What there is to try in each role of a demo. */
export const partTexts = {
  COORDINATOR: {
    nb: 'Ta inn en liste, vurder nye vedtak og del dem i punkter.',
    nn: 'Ta inn ei liste, vurder nye vedtak og del dei i punkt.',
    en: 'Take in a list, judge new decisions and split them into points.',
  },
  CASE_OFFICER: {
    nb: 'Meld hvordan det går med det du er spurt om denne måneden.',
    nn: 'Meld korleis det går med det du er spurd om denne månaden.',
    en: 'Report how it goes with what you are asked for this month.',
  },
  LEADER: {
    nb: 'Se hvem som mangler, hva som står stille, og godkjenn måneden.',
    nn: 'Sjå kven som manglar, kva som står stille, og godkjenn månaden.',
    en: 'See who is missing and what stands still, and approve the month.',
  },
  DIRECTOR: {
    nb: 'Se hele kommunen på én side, og bestill rapporten til kommunestyret.',
    nn: 'Sjå heile kommunen på éi side, og bestill rapporten til kommunestyret.',
    en: 'See the whole municipality on one page, and order the report to the council.',
  },
} as const satisfies Record<string, Text>;
