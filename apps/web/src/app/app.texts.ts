import type { Text } from '#kernel/text';

export const appTexts = {
  skip: { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to the content' },
  menu: { nb: 'Meny', nn: 'Meny', en: 'Menu' },
  log: { nb: 'Vedtakslogg', nn: 'Vedtakslogg', en: 'Vedtakslogg' },
  changes: { nb: 'Siden sist', nn: 'Sidan sist', en: 'Since last' },
  reports: { nb: 'Rapporter', nn: 'Rapportar', en: 'Reports' },
  points: { nb: 'Mine punkter', nn: 'Punkta mine', en: 'My points' },
  unit: { nb: 'Min enhet', nn: 'Eininga mi', en: 'My unit' },
  intake: { nb: 'Inn og ut', nn: 'Inn og ut', en: 'In and out' },
  overview: { nb: 'Oversikt', nn: 'Oversyn', en: 'Overview' },
  operations: { nb: 'Drift', nn: 'Drift', en: 'Operations' },
  language: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  signOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  signedInAs: { nb: 'Innlogget som {name}', nn: 'Innlogga som {name}', en: 'Signed in as {name}' },
  settings: { nb: 'E-post og språk', nn: 'E-post og språk', en: 'Mail and language' },
  play: { nb: 'Demo: vis siden som', nn: 'Demo: vis sida som', en: 'Demo: see the page as' },
  everybody: {
    nb: 'Innbygger (uten innlogging)',
    nn: 'Innbyggjar (utan innlogging)',
    en: 'Citizen (not signed in)',
  },
  demo: {
    nb: 'Dette er en demo. Folk og vedtak er oppdiktet.',
    nn: 'Dette er ein demo. Folk og vedtak er oppdikta.',
    en: 'This is a demo. People and vedtak are made up.',
  },
  polling: {
    nb: 'Endringer hentes hvert halve minutt.',
    nn: 'Endringar blir henta kvart halve minutt.',
    en: 'Changes are fetched every half minute.',
  },
  offline: {
    nb: 'Ingen kontakt med Iverk. Det du skriver, tas vare på her, og siden prøver igjen.',
    nn: 'Ingen kontakt med Iverk. Det du skriv, blir teke vare på her, og sida prøver igjen.',
    en: 'No contact with Iverk. What you write is kept here, and the page tries again.',
  },
  signedOut: {
    nb: 'Du er logget ut. Det du har skrevet, er tatt vare på i denne nettleseren.',
    nn: 'Du er logga ut. Det du har skrive, er teke vare på i denne nettlesaren.',
    en: 'You have been signed out. What you have written is kept in this browser.',
  },
  signInAgain: { nb: 'Logg inn igjen', nn: 'Logg inn igjen', en: 'Sign in again' },
  notFoundTitle: { nb: 'Fant ikke siden', nn: 'Fann ikkje sida', en: 'Not found' },
  notFound: {
    nb: 'Adressen leder ikke til noe. Begynn på forsiden eller søk i vedtaksloggen.',
    nn: 'Adressa fører ikkje til noko. Byrj på framsida eller søk i vedtaksloggen.',
    en: 'The address leads nowhere. Begin at the front page, or search the vedtakslogg.',
  },
  toFront: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the front page' },
} as const satisfies Record<string, Text>;

export const roleTexts: Readonly<Record<string, Text>> = {
  AUDITOR: { nb: 'Revisor', nn: 'Revisor', en: 'Auditor' },
  CASE_OFFICER: { nb: 'Saksansvarlig', nn: 'Saksansvarleg', en: 'Officer' },
  COORDINATOR: { nb: 'Vedtakskoordinator', nn: 'Vedtakskoordinator', en: 'Coordinator' },
  COUNCILLOR: { nb: 'Folkevalgt', nn: 'Folkevald', en: 'Councillor' },
  DIRECTOR: { nb: 'Kommunedirektør', nn: 'Kommunedirektør', en: 'Director' },
  LEADER: { nb: 'Leder', nn: 'Leiar', en: 'Leader' },
  OBSERVER: { nb: 'Observatør', nn: 'Observatør', en: 'Observer' },
  SECRETARY: { nb: 'Møtesekretær', nn: 'Møtesekretær', en: 'Secretary' },
};
