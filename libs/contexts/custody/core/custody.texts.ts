import type { Text } from '#kernel';

/** What the custody of the log refuses, in words. */
export const custodyTexts = {
  'not-an-operator': {
    nb: 'Dette kan bare den som driver Iverk, gjøre fra kommandolinjen.',
    nn: 'Dette kan berre den som driv Iverk, gjere frå kommandolinja.',
    en: 'Only whoever runs Iverk can do this, from the command line.',
  },
  'reason-missing': {
    nb: 'Skriv en grunn, så den neste forstår hvorfor: --reason «…».',
    nn: 'Skriv ei grunngiving, så den neste forstår kvifor: --reason «…».',
    en: 'Give a reason, so that the next person understands why: --reason “…”.',
  },
} as const satisfies Readonly<Record<string, Text>>;
