import type { Instant } from './brands.js';

/** Something that was so from a moment on. */
export interface Dated {
  readonly at: Instant;
}

/** The timeline with an entry in its place: by when it happened, at equal instants after what is there already. */
export const insertInTime = <T extends Dated>(timeline: readonly T[], entry: T): readonly T[] => {
  const place = timeline.findLastIndex(({ at }) => at <= entry.at) + 1;
  return timeline.toSpliced(place, 0, entry);
};

/** The entry that holds at a moment: the last not after it. */
export const entryAt = <T extends Dated>(timeline: readonly T[], moment: Instant): T | undefined =>
  timeline.findLast(({ at }) => at <= moment);
