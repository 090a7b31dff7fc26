import type { Text } from '#kernel';

/** What a letter says of one point or case. */
export const pointTexts = {
  point: { nb: '{number}, punkt {point}', nn: '{number}, punkt {point}', en: '{number}, point {point}' },
  titleAndText: { nb: '{title}: {text}', nn: '{title}: {text}', en: '{title}: {text}' },
  noNumber: { nb: 'Sak uten nummer', nn: 'Sak utan nummer', en: 'Case without a number' },
  answer: { nb: 'Svar på {heading}', nn: 'Svar på {heading}', en: 'Answer {heading}' },
  see: { nb: 'Se {heading}', nn: 'Sjå {heading}', en: 'See {heading}' },
  seeAll: { nb: 'Se punktene uten svar', nn: 'Sjå punkta utan svar', en: 'See the points without an answer' },
  shielded: {
    nb: 'Skjermet ({basis}). Logg inn for å se saken.',
    nn: 'Skjerma ({basis}). Logg inn for å sjå saka.',
    en: 'Shielded ({basis}). Log in to see the case.',
  },
  caseState: {
    nb: 'Står som «{status}» siden {day}.',
    nn: 'Står som «{status}» sidan {day}.',
    en: 'Has stood as “{status}” since {day}.',
  },
  shieldedUnknown: {
    nb: 'Logg inn for å se saken.',
    nn: 'Logg inn for å sjå saka.',
    en: 'Log in to see the case.',
  },
  deadline: { nb: 'Frist: {day}.', nn: 'Frist: {day}.', en: 'Deadline: {day}.' },
  deadlinePassed: {
    nb: 'Fristen gikk ut {day}.',
    nn: 'Fristen gjekk ut {day}.',
    en: 'The deadline was {day}.',
  },
  noDeadline: { nb: 'Ingen frist.', nn: 'Ingen frist.', en: 'No deadline.' },
  lastStatus: {
    nb: 'Sist meldt: {status}, {day}.',
    nn: 'Sist meldt: {status}, {day}.',
    en: 'Last reported: {status}, {day}.',
  },
  neverReported: {
    nb: 'Ingen har meldt status før.',
    nn: 'Ingen har meldt status før.',
    en: 'Nobody has reported a status before.',
  },
  textUnchanged: {
    nb: 'Teksten er den samme som for {count} måneder siden.',
    nn: 'Teksten er den same som for {count} månader sidan.',
    en: 'The text is the same as {count} months ago.',
  },
  missing: {
    nb: 'Punktet sto ikke i den siste listen ({day}). Er det ferdig, falt bort eller glemt?',
    nn: 'Punktet stod ikkje i den siste lista ({day}). Er det ferdig, falle bort eller gløymt?',
    en: 'The point was not in the latest list ({day}). Is it done, dropped or forgotten?',
  },
  timer: { nb: '{name}.', nn: '{name}.', en: '{name}.' },
  timerSince: {
    nb: '{name}. Slik har det stått siden {day}.',
    nn: '{name}. Slik har det stått sidan {day}.',
    en: '{name}. So it has stood since {day}.',
  },
  officer: { nb: 'Saksbehandler: {name}.', nn: 'Saksbehandlar: {name}.', en: 'Officer: {name}.' },
  noOfficer: { nb: 'Ingen saksbehandler.', nn: 'Ingen saksbehandlar.', en: 'No officer.' },
  alsoAsked: {
    nb: 'Vi spør også hvordan det går i {period}. Svar innen {by}.',
    nn: 'Vi spør òg korleis det går i {period}. Svar innan {by}.',
    en: 'We also ask how it goes in {period}. Answer by {by}.',
  },
  alsoTold: {
    nb: 'Vi har sagt fra til {to}.',
    nn: 'Vi har sagt frå til {to}.',
    en: 'We have told {to}.',
  },
  you: { nb: 'deg', nn: 'deg', en: 'you' },
} as const satisfies Record<string, Text>;
