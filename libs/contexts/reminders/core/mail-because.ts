import type { Language } from '#kernel';
import type { DispatchedState } from './dispatch.decider.js';
import { mailBecauseTexts } from './mail-because.texts.js';
import { withdrawnTexts } from './mail.texts.js';

type Because = keyof typeof mailBecauseTexts;
type Signs = readonly (readonly [RegExp, Because])[];

/** What an answer says, by the words that our own mailers begin with. */
const waits: Signs = [
  [/^Cannot write to the outbox/, 'outboxAway'],
  [/^The mail server has too much to do/, 'busy'],
  [/^The mail server does not speak TLS/, 'unprotected'],
  [/^The mail server did not say/, 'unknown'],
  [/^The mail server wants it later/, 'later'],
  [/^The mail server takes no mail/, 'away'],
];
const taken: Signs = [
  [/^written to /, 'outbox'],
  [/^taken earlier/, 'answerLost'],
];

/** By the code that a server says a no with (RFC 3463), which follows that of SMTP; the words after it are anybody's. */
const code = (pattern: string): RegExp => new RegExp(`\\b[45]\\d\\d[- ]#?[45]\\.${pattern}\\b`);
const noes: Signs = [
  [/^not one e-mail address$/, 'notOneAddress'],
  [code('1\\.(?:[12346]|10)'), 'addressUnknown'],
  [code('2\\.1'), 'closed'],
  [code('2\\.2'), 'full'],
  [code('(?:2\\.3|3\\.4)'), 'tooBig'],
  [code('7\\.\\d+'), 'notLetIn'],
];

const signOf = (response: string, signs: Signs): Because | undefined =>
  signs.find(([pattern]) => pattern.test(response))?.[1];

const signsOf: Readonly<Record<DispatchedState, readonly [Signs, Because | null]>> = {
  PLANNED: [waits, null],
  ACCEPTED: [taken, null],
  REFUSED: [noes, 'refused'],
  GIVEN_UP: [noes, 'tooLong'],
  WITHDRAWN: [[], null],
};

interface Standing {
  readonly state: DispatchedState;
  readonly response: string | null;
  readonly withdrawnBecause: keyof typeof withdrawnTexts | null;
}

/** Why a mail stands as it does, in words; null where its state says it all. The server's own words are for who looks closer. */
export const mailBecause = (
  { state, response, withdrawnBecause }: Standing,
  language: Language,
): string | null => {
  if (state === 'WITHDRAWN' && withdrawnBecause !== null) return withdrawnTexts[withdrawnBecause][language];
  const [signs, otherwise] = signsOf[state];
  const found = (response === null ? undefined : signOf(response, signs)) ?? otherwise;
  return found === null ? null : mailBecauseTexts[found][language];
};
