import type { Status } from '#contexts/procedures';
import type { Instant, LocalDate } from '#kernel';

/** What can become of a vedtak that anybody may be told of. */
export const publicChangeKinds = [
  'REGISTERED',
  'CORRECTED',
  'MADE_FINAL',
  'JUDGED',
  'OPENED',
  'STATUS',
  'DEADLINE',
  'ORGAN_TOLD',
  'PUBLISHED',
  'WITHDRAWN',
] as const;

/** What is told to the administration alone. */
export const internalChangeKinds = ['SHIELDED', 'LINKED', 'ASSIGNED', 'DEVIATION', 'MISSING'] as const;

export const changeKinds = [...publicChangeKinds, ...internalChangeKinds] as const;
export type ChangeKind = (typeof changeKinds)[number];
export type PublicChangeKind = (typeof publicChangeKinds)[number];

/**
 * One thing that happened to a vedtak or to the carrying out of one of its points: ids, codes and days, and not a word of
 * anybody. Who is told of it is judged when it is told.
 */
export interface Change {
  readonly eventId: string;
  /** Place in the log, as text: it can be larger than a JSON number. */
  readonly position: string;
  readonly kind: ChangeKind;
  /** Null where only the follow-up knows whose it is. */
  readonly vedtakId: string | null;
  /** Null for what happened to the vedtak itself. */
  readonly followUpId: string | null;
  /** When it happened. */
  readonly at: Instant;
  /** When the log learned it. */
  readonly recordedAt: Instant;
  /** The status that was told, where one was. */
  readonly status: Status | null;
  /** The deadline that was set; null where it was taken away, or is not what changed. */
  readonly deadline: LocalDate | null;
  /** Of a judgement: whether it is to be followed up. */
  readonly needsFollowUp: boolean | null;
}
