import { isBlank, oneLine } from '#kernel';
import { type HoldReason } from '#contexts/follow-up';
import type { Relation } from '#contexts/vedtak';
import { statuses, type Status } from '#contexts/procedures';
import { fold } from './fold.js';
import type { StatusDoubtCode } from './doubts.texts.js';
import { holdPatterns, statusLabels, statusPatterns, type StatusPattern } from './status-words.js';

/** What a list's words mean in the canonical vocabulary. */
export interface StatusMeaning {
  /** Null when the words are unknown, or say no status. */
  readonly status: Status | null;
  readonly holdReasons: readonly HoldReason[];
  readonly relation: Relation | null;
  /** What a person must be asked; null when the words are clear. */
  readonly doubt: StatusDoubtCode | null;
}

const goesOn = /\b(?:pågår|under arbeid|i arbeid|fortsetter|held fram)\b/;
const nothing: StatusMeaning = { status: null, holdReasons: [], relation: null, doubt: null };
const byLabel = new Map<string, Status>([
  ...statuses.map((code) => [fold(code), code] as const),
  ...statuses.flatMap((code) => statusLabels[code].map((label) => [fold(label), code] as const)),
]);

/** What tables break (`i verksatt`, `forvaltnings- rapport`) is put together; punctuation goes. */
const plain = (words: string): string =>
  oneLine(words)
    .toLowerCase()
    .replace(/(\p{L})- (?!(?:og|eller|samt)\b)(?=\p{L})/gu, '$1')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\bi (?=verks)/g, 'i')
    .replace(/\s+/g, ' ')
    .trim();

const reasonsIn = (text: string): readonly HoldReason[] =>
  holdPatterns.filter(([pattern]) => pattern.test(text)).map(([, reason]) => reason);

/** `Ikke iverksatt på grunn av manglende kapasitet` tells why, so it is on hold and nobody need be asked. */
const judge = ({ status, doubt, ...pattern }: StatusPattern, text: string): StatusMeaning => {
  const relation = pattern.relation ?? null;
  const holdReasons = reasonsIn(text);
  const explained = doubt === 'not-started-or-on-hold' && holdReasons.length > 0;
  if (status !== 'PAA_VENT' && !explained) return { status, holdReasons: [], relation, doubt: doubt ?? null };
  return { status: 'PAA_VENT', holdReasons, relation, doubt: goesOn.test(text) ? 'says-two-things' : null };
};

/**
 * Maps a list's own words to the canonical status, the reasons for standing still and the relation to another vedtak.
 * Unknown words map to nothing and are in doubt; no words say nothing.
 */
export const mapStatusWords = (words: string): StatusMeaning => {
  if (isBlank(words)) return nothing;
  const label = byLabel.get(fold(words));
  const text = plain(words);
  if (label !== undefined) return { ...nothing, status: label, holdReasons: [] };
  const pattern = statusPatterns.find((candidate) => candidate.words.test(text));
  return pattern === undefined ? { ...nothing, doubt: 'unknown-status' } : judge(pattern, text);
};
