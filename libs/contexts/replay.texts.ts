import type { ReplayProblem, Text } from '#kernel';

/** What a replay of the log says of an event of any kind. */
export const replayTexts = {
  'log-unreadable': {
    nb: 'Hendelsen kan ikke leses ({why}). Resten av strømmen er ikke spilt av.',
    nn: 'Hendinga kan ikkje lesast ({why}). Resten av straumen er ikkje spela av.',
    en: 'The event cannot be read ({why}). The rest of its stream was not played.',
  },
  'log-does-not-fold': {
    nb: 'Hendelsen passer ikke etter dem som står foran ({why}). Resten av strømmen er ikke spilt av.',
    nn: 'Hendinga passar ikkje etter dei som står framfor ({why}). Resten av straumen er ikkje spela av.',
    en: 'The event does not fit after those before it ({why}). The rest of its stream was not played.',
  },
  'log-revision-missing': {
    nb: 'Foran denne mangler hendelse nummer {revision} i strømmen.',
    nn: 'Framfor denne manglar hending nummer {revision} i straumen.',
    en: 'Before this one, event number {revision} of the stream is missing.',
  },
} as const satisfies Record<ReplayProblem, Text>;
