import type { Text } from '#kernel/text';

export const savedViewTexts = {
  views: { nb: 'Lagrede visninger', nn: 'Lagra visingar', en: 'Saved views' },
  choose: { nb: 'Velg en visning', nn: 'Vel ei vising', en: 'Choose a view' },
  everybodys: { nb: '{name} (for alle)', nn: '{name} (for alle)', en: '{name} (for everybody)' },
  keep: { nb: 'Lagre eller slett visning', nn: 'Lagre eller slett vising', en: 'Save or delete a view' },
  keepHelp: {
    nb: 'Søket, filtrene og rekkefølgen slik de står nå, under et navn.',
    nn: 'Søket, filtera og rekkjefølgja slik dei står no, under eit namn.',
    en: 'The search, the filters and the order as they are now, under a name.',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  nameMissing: {
    nb: 'Skriv hva visningen skal hete.',
    nn: 'Skriv kva visinga skal heite.',
    en: 'Say what the view is to be called.',
  },
  forEverybody: {
    nb: 'For alle som arbeider i kommunen',
    nn: 'For alle som arbeider i kommunen',
    en: 'For everybody who works in the municipality',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  saveOver: { nb: 'Lagre på nytt', nn: 'Lagre på nytt', en: 'Save anew' },
  saved: { nb: 'Visningen er lagret.', nn: 'Visinga er lagra.', en: 'The view is saved.' },
  remove: { nb: 'Slett «{name}»', nn: 'Slett «{name}»', en: 'Delete “{name}”' },
  removed: { nb: 'Visningen er slettet.', nn: 'Visinga er sletta.', en: 'The view is deleted.' },
} as const satisfies Record<string, Text>;
