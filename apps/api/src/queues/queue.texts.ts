import type { Text } from '#kernel';

/** What is done in each queue, by its name. */
export const queueTexts: Readonly<Record<string, Text>> = {
  reminders: { nb: 'Runder og e-post', nn: 'Rundar og e-post', en: 'Rounds and mail' },
  timers: {
    nb: 'Påminnelser etter prosedyren',
    nn: 'Påminningar etter prosedyren',
    en: 'Timers of procedures',
  },
  reports: { nb: 'Månedsrapporter', nn: 'Månadsrapportar', en: 'Monthly reports' },
  'council-reports': {
    nb: 'Vedtaksrapporter som bestilles av seg selv',
    nn: 'Vedtaksrapportar som blir tinga av seg sjølv',
    en: 'Vedtaksrapporter that are ordered by themselves',
  },
  'report-files': {
    nb: 'Filer av vedtaksrapporter',
    nn: 'Filer av vedtaksrapportar',
    en: 'Files of vedtaksrapporter',
  },
  operations: {
    nb: 'Nye forsøk på det som gikk galt',
    nn: 'Nye forsøk på det som gjekk gale',
    en: 'New tries of what went wrong',
  },
  webhooks: {
    nb: 'Meldinger til andre systemer',
    nn: 'Meldingar til andre system',
    en: 'Messages to other systems',
  },
  custody: { nb: 'Segl på loggen', nn: 'Segl på loggen', en: 'Seals of the log' },
  erasures: { nb: 'Slettinger', nn: 'Slettingar', en: 'Erasures' },
  'sign-in': {
    nb: 'Innlogginger som er over',
    nn: 'Innloggingar som er over',
    en: 'Sessions that are over',
  },
};
