import type { Text } from '#kernel/text';

export const pointsTexts = {
  lead: {
    nb: 'Det du er spurt om nå, står først, og det som haster mest, øverst.',
    nn: 'Det du er spurd om no, står først, og det som hastar mest, øvst.',
    en: 'What you are asked about now comes first, the most pressing at the top.',
  },
  asked: {
    nb: 'Du er spurt om disse i {period}',
    nn: 'Du er spurd om desse i {period}',
    en: 'You are asked about these in {period}',
  },
  answerBy: { nb: 'Svar innen', nn: 'Svar innan', en: 'Answer by' },
  round: { nb: 'denne runden', nn: 'denne runden', en: 'this round' },
  others: { nb: 'Andre åpne punkter', nn: 'Andre opne punkt', en: 'Other open points' },
  all: { nb: 'Åpne punkter', nn: 'Opne punkt', en: 'Open points' },
  sentHere: {
    nb: 'Punktet du fulgte en lenke til',
    nn: 'Punktet du følgde ei lenkje til',
    en: 'The point you followed a link to',
  },
  progress: {
    nb: '{told} av {all} meldt',
    nn: '{told} av {all} melde',
    en: '{told} of {all} reported',
  },
  allTold: {
    nb: 'Alt du er spurt om, er meldt. Takk.',
    nn: 'Alt du er spurd om, er meldt. Takk.',
    en: 'All you were asked about is reported. Thank you.',
  },
  notAsked: {
    nb: 'Ingen venter på svar fra deg nå. Du kan melde når noe skjer.',
    nn: 'Ingen ventar på svar frå deg no. Du kan melde når noko skjer.',
    en: 'Nobody waits for an answer from you now. You may report whenever something happens.',
  },
  none: {
    nb: 'Du har ingen åpne punkter. Når du får et, står det her, og du får det på e-post.',
    nn: 'Du har ingen opne punkt. Når du får eit, står det her, og du får det på e-post.',
    en: 'You have no open points. When you are given one it stands here, and you are told by mail.',
  },
  gone: {
    nb: 'Punktet finnes ikke, eller du har ikke tilgang til det.',
    nn: 'Punktet finst ikkje, eller du har ikkje tilgang til det.',
    en: 'There is no such point, or you may not see it.',
  },
  point: { nb: '{number}, punkt {point}', nn: '{number}, punkt {point}', en: '{number}, point {point}' },
  noNumber: { nb: 'Sak uten nummer', nn: 'Sak utan nummer', en: 'Case without a number' },
  isAsked: { nb: 'Spurt', nn: 'Spurd', en: 'Asked' },
  isTold: { nb: 'Meldt', nn: 'Meldt', en: 'Reported' },
  isDraft: { nb: 'Utkast, ikke sendt', nn: 'Utkast, ikkje sendt', en: 'Draft, not sent' },
  still: { nb: 'Uendret i {days} dager', nn: 'Uendra i {days} dagar', en: 'Unchanged for {days} days' },
  noDeadline: { nb: 'Ingen frist, fordi', nn: 'Ingen frist, fordi', en: 'No deadline, because' },
  decision: { nb: 'Vedtaket sier', nn: 'Vedtaket seier', en: 'The decision says' },
  lastSaid: { nb: 'Sist meldt', nn: 'Sist meldt', en: 'Last reported' },
  neverSaid: {
    nb: 'Ingen har meldt noe ennå.',
    nn: 'Ingen har meldt noko enno.',
    en: 'Nothing has been reported yet.',
  },
  by: { nb: 'av {name}', nn: 'av {name}', en: 'by {name}' },
  inside: { nb: 'Internt', nn: 'Internt', en: 'Internal' },
  shielded: {
    nb: 'Unntatt offentlighet ({basis})',
    nn: 'Unnateke offentlegheit ({basis})',
    en: 'Not public ({basis})',
  },
  toVedtak: {
    nb: 'Se hele vedtaket og alt som har skjedd',
    nn: 'Sjå heile vedtaket og alt som har skjedd',
    en: 'See the whole decision and all that has happened',
  },
  notYours: {
    nb: 'Du kan lese dette punktet, men ikke melde status på det.',
    nn: 'Du kan lese dette punktet, men ikkje melde status på det.',
    en: 'You may read this point, but not report on it.',
  },
  unsent: {
    nb: 'Dette rakk du ikke å sende:',
    nn: 'Dette rakk du ikkje å sende:',
    en: 'This you did not get to send:',
  },
  cases: { nb: 'Sakene dine', nn: 'Sakene dine', en: 'Your cases' },
  casesLead: {
    nb: 'Oppdrag og andre saker som du har ansvar for.',
    nn: 'Oppdrag og andre saker som du har ansvar for.',
    en: 'Orders and other cases that you are responsible for.',
  },
} as const satisfies Record<string, Text>;
