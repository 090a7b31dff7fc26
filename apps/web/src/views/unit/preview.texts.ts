import type { Text } from '#kernel/text';
import type { BulkOutcome } from '../../api/operations.generated.js';

export const previewTexts = {
  see: { nb: 'Se hva som skjer', nn: 'Sjå kva som skjer', en: 'See what happens' },
  willBe: { nb: 'Slik blir det', nn: 'Slik blir det', en: 'This is what happens' },
  nothingYet: {
    nb: 'Ingenting er gjort ennå.',
    nn: 'Ingenting er gjort enno.',
    en: 'Nothing has been done yet.',
  },
  did: { nb: 'Slik ble det', nn: 'Slik vart det', en: 'This is what happened' },
  counts: {
    nb: '{done} endres, {unchanged} er slik allerede, {refused} går ikke.',
    nn: '{done} blir endra, {unchanged} er slik alt, {refused} går ikkje.',
    en: '{done} change, {unchanged} are so already, {refused} cannot.',
  },
  countsDone: {
    nb: '{done} endret, {unchanged} var slik allerede, {refused} gikk ikke.',
    nn: '{done} endra, {unchanged} var slik alt, {refused} gjekk ikkje.',
    en: '{done} changed, {unchanged} were so already, {refused} could not.',
  },
  none: {
    nb: 'Det er ingenting å gjøre.',
    nn: 'Det er ingenting å gjere.',
    en: 'There is nothing to do.',
  },
  left: {
    nb: '{left} til gjenstår. Gjør det samme en gang til etterpå.',
    nn: '{left} til står att. Gjer det same ein gong til etterpå.',
    en: '{left} more are left. Do the same once more afterwards.',
  },
  carryOut: { nb: 'Gjør det', nn: 'Gjer det', en: 'Do it' },
  giveUp: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  close: { nb: 'Lukk', nn: 'Lukk', en: 'Close' },
  refused: { nb: 'Dette går ikke', nn: 'Dette går ikkje', en: 'This cannot be done' },
  unknown: { nb: 'Et annet punkt', nn: 'Eit anna punkt', en: 'Another point' },
} as const satisfies Record<string, Text>;

/** Before it is done, and after. */
export const outcomeTexts: Readonly<Record<BulkOutcome, { readonly before: Text; readonly after: Text }>> = {
  DONE: {
    before: { nb: 'Endres', nn: 'Blir endra', en: 'Changes' },
    after: { nb: 'Gjort', nn: 'Gjort', en: 'Done' },
  },
  UNCHANGED: {
    before: { nb: 'Er slik allerede', nn: 'Er slik alt', en: 'Is so already' },
    after: { nb: 'Var slik allerede', nn: 'Var slik alt', en: 'Was so already' },
  },
  REFUSED: {
    before: { nb: 'Går ikke', nn: 'Går ikkje', en: 'Cannot' },
    after: { nb: 'Gikk ikke', nn: 'Gjekk ikkje', en: 'Could not' },
  },
};
