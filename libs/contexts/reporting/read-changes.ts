import type { Moment, ReadStore } from '#kernel';
import { changedLines, type ChangedLine } from './core/changed-lines.js';
import type { Change } from './core/change-since.js';
import { movesSince, type DeadlineMove } from './core/deadline-moves.js';
import type { LogLine } from './core/log-line.js';
import { vedtaksloggFilter } from './core/vedtakslogg-filter.js';
import { internalView, publicView, type InternalView, type PublicView } from './core/vedtakslogg-view.js';
import type { VedtaksloggRow } from './core/vedtakslogg.js';
import { readLogLines } from './read-log-lines.js';
import { readRows, readRowsAt, type VedtaksloggRequest } from './read-vedtakslogg.js';

export interface ChangesRequest extends VedtaksloggRequest {
  /** Compared with how things stood at this moment; by what is known at the moment asked about where it says nothing of that. */
  readonly since: Moment;
}

/** A row that something has become of since a day, or that stands still. */
export interface ChangedRow {
  readonly changes: readonly Change[];
  /** Null for what is new. */
  readonly before: Pick<LogLine, 'status' | 'deadline'> | null;
  /** Since that day; how often in all, and what it was at first, stands in the row. */
  readonly moves: readonly DeadlineMove[];
  readonly row: PublicView | InternalView;
}

/** What has become of the rows that answer the question, oldest vedtak first, as this edition may show it. */
export const readChanges = async (
  documents: ReadStore,
  request: ChangesRequest,
): Promise<readonly ChangedRow[]> => {
  const { tenant, question, at, since } = request;
  const now = whereIn(request);
  const [before, after, rows] = await Promise.all([
    readLogLines(documents, { tenant, where: whereThen(request), at: { ...at, ...since } }),
    readLogLines(documents, { tenant, where: now(question), at }),
    at === undefined
      ? readRows(documents, tenant, now(question))
      : readRowsAt({ documents, tenant, moment: at }, now(question)),
  ]);
  const byKey = new Map(rows.map((row) => [row.followUp?.followUpId ?? row.vedtak.vedtakId, row]));
  return changedLines(before, after).flatMap((line) => {
    const row = byKey.get(line.key);
    return row === undefined ? [] : changedRow(line, row, request);
  });
};

const whereIn =
  ({ today, edition, at }: ChangesRequest) =>
  (question: VedtaksloggRequest['question']) =>
    vedtaksloggFilter(question, {
      today: at?.asOf ?? today,
      publicOnly: edition === 'public',
      standing: at === undefined ? '' : 'now.',
    });

/** All that the edition may show: what answers the question now may not have done so then. */
const whereThen = ({ since, edition }: ChangesRequest) =>
  vedtaksloggFilter({}, { today: since.asOf, publicOnly: edition === 'public', standing: 'now.' });

const changedRow = (
  { changes, before }: ChangedLine,
  row: VedtaksloggRow,
  { today, edition, at, since }: ChangesRequest,
): readonly ChangedRow[] => {
  const view = (edition === 'public' ? publicView : internalView)(row, at?.asOf ?? today);
  if (view === undefined) return [];
  return [
    {
      changes,
      before: before && { status: before.status, deadline: before.deadline },
      moves: movesSince(row.followUp?.history ?? [], since.asOf),
      row: view,
    },
  ];
};
