import { changesOf, type Change } from './change-since.js';
import type { LogLine } from './log-line.js';

/** A line that something has become of, or that stands still. */
export interface ChangedLine {
  /** Tells it from all others, on every day. */
  readonly key: string;
  readonly changes: readonly Change[];
  readonly before: LogLine | null;
  readonly line: LogLine;
}

const keyOf = ({ vedtakId, followUpId }: LogLine) => followUpId ?? vedtakId;

/**
 * What has become of each line between two days, in the order of the later one; nothing of what was ended on both. What was a
 * vedtak alone and has been opened since is compared with the vedtak.
 */
export const changedLines = (before: readonly LogLine[], now: readonly LogLine[]): readonly ChangedLine[] => {
  const earlier = new Map(before.map((line) => [keyOf(line), line]));
  return now.flatMap((line) => {
    const was = earlier.get(keyOf(line)) ?? earlier.get(line.vedtakId);
    const changes = changesOf(was, line);
    return changes.length === 0 ? [] : [{ key: keyOf(line), changes, before: was ?? null, line }];
  });
};
