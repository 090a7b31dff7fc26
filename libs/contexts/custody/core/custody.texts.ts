import type { Text } from '#kernel';

/** What the custody of the log refuses, in words. */
export const custodyTexts = {
  'not-an-operator': {
    nb: 'Dette kan bare den som driver Iverk, gjøre fra kommandolinjen.',
    nn: 'Dette kan berre den som driv Iverk, gjere frå kommandolinja.',
    en: 'Only whoever runs Iverk can do this, from the command line.',
  },
  'may-not-erase': {
    nb: 'Bare den som driver Iverk, eller kommunedirektøren, kan slette tekst.',
    nn: 'Berre den som driv Iverk, eller kommunedirektøren, kan slette tekst.',
    en: 'Only whoever runs Iverk, or the chief executive, may erase texts.',
  },
  'reason-missing': {
    nb: 'Skriv en grunn, så den neste forstår hvorfor: --reason «…».',
    nn: 'Skriv ei grunngiving, så den neste forstår kvifor: --reason «…».',
    en: 'Give a reason, so that the next person understands why: --reason “…”.',
  },
  'reason-repeats': {
    nb: 'Grunnen gjentar noe av det som skal slettes, og grunnen blir stående. Skriv den uten navn og sitat.',
    nn: 'Grunngivinga gjentek noko av det som skal slettast, og ho blir ståande. Skriv ho utan namn og sitat.',
    en: 'The reason repeats some of what is to be erased, and it stays. Write it without names and quotations.',
  },
} as const satisfies Readonly<Record<string, Text>>;
