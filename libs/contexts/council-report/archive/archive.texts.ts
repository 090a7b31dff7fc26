import type { Text } from '#kernel';

/** What the documents of an archive package are called. */
export const archiveTexts = {
  public: {
    nb: 'Vedtaksrapport, offentlig utgave',
    nn: 'Vedtaksrapport, offentleg utgåve',
    en: 'Report on the vedtak, public edition',
  },
  internal: {
    nb: 'Vedtaksrapport, utgave for administrasjonen',
    nn: 'Vedtaksrapport, utgåve for administrasjonen',
    en: 'Report on the vedtak, edition for the administration',
  },
  closed: {
    nb: 'Vedtaksrapport, utgave for lukket møte',
    nn: 'Vedtaksrapport, utgåve for lukka møte',
    en: 'Report on the vedtak, edition for a closed meeting',
  },
  log: {
    nb: 'Utdrag av hendelsesloggen',
    nn: 'Utdrag av hendingsloggen',
    en: 'Extract of the event log',
  },
  treated: {
    nb: 'Behandlet av {organ} i sak {caseNumber} {on}.',
    nn: 'Handsama av {organ} i sak {caseNumber} {on}.',
    en: 'Considered by {organ} in case {caseNumber} on {on}.',
  },
} satisfies Record<string, Text>;
