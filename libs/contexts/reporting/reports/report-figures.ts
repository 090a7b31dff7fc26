import { holdReasons, type HoldReason } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import { changes, type Change } from '../core/change-since.js';
import type { Fate, ReportFigures, ReportRow } from '../core/vedtaksrapport.js';

const countBy =
  (rows: readonly ReportRow[]) =>
  (holds: (row: ReportRow) => boolean): number =>
    rows.filter(holds).length;

/** Counts what stands in the report and nothing else, so that no figure tells of a row that may not be shown. */
export const figuresOf = (rows: readonly ReportRow[]): ReportFigures => {
  const count = countBy(rows);
  const inFate = (fate: Fate) => count((row) => row.fate === fate);
  const inStatus = (status: Status) => count((row) => row.status === status);
  return {
    open: inFate('OPEN'),
    closedInPeriod: inFate('CLOSED_IN_PERIOD'),
    needsNoFollowUp: count((row) => row.fate === 'CLOSED_IN_PERIOD' && row.status === 'INGEN_OPPFOLGING'),
    closedLater: inFate('CLOSED_LATER'),
    closedEarlier: inFate('CLOSED_EARLIER'),
    overdue: count((row) => row.overdue),
    notJudged: inStatus('REGISTRERT'),
    onHold: inStatus('PAA_VENT'),
    onHoldBy: holdReasons
      .map((reason) => ({ reason, points: count((row) => isOnHoldBecause(row, reason)) }))
      .filter(({ points }) => points > 0),
    postponedByVedtak: inStatus('UTSATT'),
    cannotBeCarriedOut: inStatus('KAN_IKKE_IVERKSETTES'),
    reportedDone: inStatus('MELDT_IVERKSATT'),
    deadlineMoved: count((row) => row.deadlineMoves > 0),
    withDeviations: count((row) => row.deviations > 0),
    changes: Object.fromEntries(
      changes.map((change) => [change, count((row) => row.changes.includes(change))]),
    ) as Record<Change, number>,
  };
};

const isOnHoldBecause = ({ status, holdReasons: named }: ReportRow, wanted: HoldReason) =>
  status === 'PAA_VENT' && named.includes(wanted);
