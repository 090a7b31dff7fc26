import type { Text } from '#kernel/text';

export const uiTexts = {
  loading: { nb: 'Henter …', nn: 'Hentar …', en: 'Loading …' },
  again: { nb: 'Prøv igjen', nn: 'Prøv igjen', en: 'Try again' },
  failed: { nb: 'Dette gikk ikke', nn: 'Dette gjekk ikkje', en: 'This failed' },
  unreachable: {
    nb: 'Iverk svarer ikke. Sjekk nettet, eller prøv igjen om litt.',
    nn: 'Iverk svarar ikkje. Sjekk nettet, eller prøv igjen om litt.',
    en: 'Iverk does not answer. Check your connection, or try again in a while.',
  },
  unauthenticated: {
    nb: 'Du må logge inn for å se dette.',
    nn: 'Du må logge inn for å sjå dette.',
    en: 'You must sign in to see this.',
  },
  forbidden: {
    nb: 'Rollen din gir ikke tilgang til dette. Spør koordinatoren om du trenger det.',
    nn: 'Rolla di gir ikkje tilgang til dette. Spør koordinatoren om du treng det.',
    en: 'Your role gives no access to this. Ask the coordinator if you need it.',
  },
  other: {
    nb: 'Noe gikk galt hos oss. Prøv igjen om litt.',
    nn: 'Noko gjekk gale hos oss. Prøv igjen om litt.',
    en: 'Something went wrong with us. Try again in a while.',
  },
  asTable: { nb: 'Vis som tabell', nn: 'Vis som tabell', en: 'Show as a table' },
  overdue: { nb: 'Over fristen', nn: 'Over fristen', en: 'Overdue' },
  noDeadline: { nb: 'Ingen frist', nn: 'Ingen frist', en: 'No deadline' },
  point: { nb: 'punkt {point}', nn: 'punkt {point}', en: 'point {point}' },
  more: { nb: 'Vis flere', nn: 'Vis fleire', en: 'Show more' },
  shown: { nb: 'Viser {shown} av {total}', nn: 'Viser {shown} av {total}', en: 'Showing {shown} of {total}' },
  saved: { nb: 'Lagret.', nn: 'Lagra.', en: 'Saved.' },
  savedHere: {
    nb: 'Utkastet er lagret i denne nettleseren.',
    nn: 'Utkastet er lagra i denne nettlesaren.',
    en: 'The draft is kept in this browser.',
  },
} as const satisfies Record<string, Text>;
