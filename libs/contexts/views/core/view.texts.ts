import type { Text } from '#kernel';
import type { ViewRefusal } from './view.decider.js';

/** What a refusal says to the one who asked. */
export const viewTexts = {
  'view-unknown': {
    nb: 'Visningen finnes ikke.',
    nn: 'Visinga finst ikkje.',
    en: 'There is no such view.',
  },
  'view-name-blank': {
    nb: 'Gi visningen et navn.',
    nn: 'Gi visinga eit namn.',
    en: 'Give the view a name.',
  },
  'view-name-taken': {
    nb: 'Det finnes alt en visning som heter «{name}». Velg et annet navn.',
    nn: 'Det finst alt ei vising som heiter «{name}». Vel eit anna namn.',
    en: 'There is a view called “{name}” already. Choose another name.',
  },
  'view-not-yours': {
    nb: 'Visninger for hele kommunen kan bare {roles} endre.',
    nn: 'Visingar for heile kommunen kan berre {roles} endre.',
    en: 'Only {roles} may change the views of the whole municipality.',
  },
  'views-too-many': {
    nb: 'Det er alt {max} visninger. Slett en først.',
    nn: 'Det er alt {max} visingar. Slett ei først.',
    en: 'There are {max} views already. Delete one first.',
  },
} as const satisfies Record<Exclude<ViewRefusal, 'text-too-long' | 'national-id-in-text'>, Text>;
