import type { Text } from '#kernel';

/** What stands on every page. */
export const pageTexts = {
  skip: { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to the content' },
  signOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  mend: { nb: 'Dette må rettes', nn: 'Dette må rettast', en: 'This must be mended' },
  about: {
    nb: 'Her følges det folkevalgte har vedtatt, opp.',
    nn: 'Her blir det folkevalde har vedteke, følgt opp.',
    en: 'Here what elected organs have decided is followed up.',
  },
  ownPoints: { nb: 'Mine punkter', nn: 'Punkta mine', en: 'My points' },
  graphql: {
    nb: 'Vedtaksloggen og alt annet (GraphQL)',
    nn: 'Vedtaksloggen og alt anna (GraphQL)',
    en: 'The vedtakslogg and everything else (GraphQL)',
  },
  health: { nb: 'Tilstanden til tjenesten', nn: 'Tilstanden til tenesta', en: 'The state of the service' },
  foreign: {
    nb: 'Skjemaet ble sendt fra en annen side enn denne, eller innloggingen er ny. Ingenting er endret. Åpne siden på nytt og prøv igjen.',
    nn: 'Skjemaet vart sendt frå ei anna side enn denne, eller innlogginga er ny. Ingenting er endra. Opne sida på nytt og prøv igjen.',
    en: 'The form was sent from another page than this, or you have signed in anew. Nothing has changed. Open the page again and try once more.',
  },
  notFound: {
    nb: 'Siden finnes ikke, eller du har ikke tilgang til den.',
    nn: 'Sida finst ikkje, eller du har ikkje tilgang til henne.',
    en: 'There is no such page, or you may not see it.',
  },
  notFoundTitle: { nb: 'Fant ikke siden', nn: 'Fann ikkje sida', en: 'Not found' },
  refusedTitle: { nb: 'Ingenting er endret', nn: 'Ingenting er endra', en: 'Nothing has changed' },
  toOwnPoints: { nb: 'Til punktene dine', nn: 'Til punkta dine', en: 'To your points' },
} as const satisfies Record<string, Text>;
