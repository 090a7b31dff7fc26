import { oneLine, type Instant, type RecordedEvent } from '#kernel';
import type { Status } from '#contexts/procedures';
import type { HistoryEntry } from './follow-up.document.js';

type History = readonly HistoryEntry[];

/** A line of history for an event that tells nothing of the status; `details` is what it changed. */
export const entryOf = (
  { occurredAt, recordedAt, actor, type }: RecordedEvent,
  details: HistoryEntry['details'],
): HistoryEntry => ({
  at: occurredAt,
  recordedAt,
  actor,
  type,
  status: null,
  words: null,
  wordsPublished: false,
  publicComment: null,
  internalComment: null,
  details,
});

/** True when nothing of these types that is in the history happened after that moment. */
export const isNewest = (history: History, moment: Instant, types: readonly string[]): boolean =>
  !history.some(({ at, type }) => at > moment && types.includes(type));

/** True when no status in the history was told of a later moment. */
export const isNewestStatus = (history: History, moment: Instant): boolean =>
  !history.some(({ at, status }) => at > moment && status !== null);

export const tellings = ['StatusReported', 'StatusImported'];

/** A status and everything said with it, as one text: the same again is no change, whichever field it stands in. */
const substanceOf = (status: Status, { words, publicComment, internalComment }: HistoryEntry): string =>
  [
    status,
    ...[words, publicComment, internalComment].map((text) => oneLine(text ?? '')).filter(Boolean),
  ].join('\n');

const sinceLastChange = (
  history: History,
  start: { readonly status: Status; readonly at: Instant },
  substance: (status: Status, entry: HistoryEntry) => string,
): Instant => {
  let { status, at } = start;
  let before: string = status;
  for (const entry of history) {
    if (!tellings.includes(entry.type)) continue;
    status = entry.status ?? status;
    const now = substance(status, entry);
    if (now !== before) at = entry.at;
    before = now;
  }
  return at;
};

/** Since when status, words and comments have truly been the same. */
export const unchangedSince = (
  history: History,
  start: { readonly status: Status; readonly at: Instant },
): Instant => sinceLastChange(history, start, substanceOf);

/** Since when the status has been the same. */
export const statusSince = (
  history: History,
  start: { readonly status: Status; readonly at: Instant },
): Instant => sinceLastChange(history, start, (status) => status);
