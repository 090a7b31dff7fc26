import type { Language } from '#kernel';
import { holdReasons, holdReasonTexts, type HoldReason } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import type { Fate, ReportFigures, ReportRow } from '../core/vedtaksrapport.js';

const countBy =
  (rows: readonly ReportRow[]) =>
  (holds: (row: ReportRow) => boolean): number =>
    rows.filter(holds).length;

/** Counts what stands in the report and nothing else, so that no figure tells of a row that may not be shown. */
export const figuresOf = (rows: readonly ReportRow[], language: Language): ReportFigures => {
  const count = countBy(rows);
  const inFate = (fate: Fate) => count((row) => row.fate === fate);
  const inStatus = (status: Status) => count((row) => row.status === status);
  return {
    open: inFate('OPEN'),
    closedInPeriod: inFate('CLOSED_IN_PERIOD'),
    needsNoFollowUp: count((row) => row.fate === 'CLOSED_IN_PERIOD' && row.status === 'INGEN_OPPFOLGING'),
    closedLater: inFate('CLOSED_LATER'),
    overdue: count((row) => row.overdue),
    notJudged: inStatus('REGISTRERT'),
    onHold: inStatus('PAA_VENT'),
    onHoldBy: holdReasons
      .map((reason) => ({ reason, label: holdReasonTexts[reason][language] }))
      .map((each) => ({ ...each, points: count((row) => isOnHoldBecause(row, each.reason)) }))
      .filter(({ points }) => points > 0),
    postponedByVedtak: inStatus('UTSATT'),
    cannotBeCarriedOut: inStatus('KAN_IKKE_IVERKSETTES'),
    reportedDone: inStatus('MELDT_IVERKSATT'),
  };
};

const isOnHoldBecause = ({ status, holdReasons: named }: ReportRow, wanted: HoldReason) =>
  status === 'PAA_VENT' && named.some(({ reason }) => reason === wanted);
