import type { Instant } from '#kernel';
import type { Status } from '#contexts/procedures';
import type { Learned } from './follow-up.state.js';

interface ToldStatus extends Learned {
  /** Null for what tells of something else. */
  readonly status: Status | null;
}

/**
 * Since when it has stood as it does, in the order things happened; where the log learned it later, since then, for
 * nobody can be reminded of what nobody here knew.
 */
export const standingSince = (
  opened: Learned & { readonly status: Status },
  told: readonly ToldStatus[],
): Instant => {
  let standing = opened;
  for (const { status, at, recordedAt } of told)
    if (status !== null && status !== standing.status) standing = { status, at, recordedAt };
  const { at, recordedAt } = standing;
  return at < recordedAt ? recordedAt : at;
};
