import type { Outcome, Rejection, TextRejection } from '#kernel';
import type { CouncilReportEvent } from './report.events.js';

/** Every way in which the rules of a report to the council can say no, beside those of its case and its points. */
export type CouncilReportRefusal =
  | 'report-not-found'
  | 'report-period-backwards'
  | 'report-period-overlaps'
  | 'report-already-ordered'
  | 'report-already-treated'
  | 'report-already-frozen'
  | 'report-not-frozen'
  | 'report-parts-missing'
  | 'report-freeze-abandoned'
  | 'report-models-parked'
  | 'report-models-moving'
  | 'report-case-number-required'
  | 'report-treated-in-future'
  | 'report-point-unknown'
  | 'report-point-twice'
  | 'report-point-refused'
  | 'report-edition-missing'
  | 'report-edition-broken'
  | 'report-export-formats';

export type CouncilReportRejection =
  Rejection<CouncilReportRefusal | 'not-yours' | 'reason-required'> | TextRejection;

/** Also what its case, or a point, would refuse. */
export type Decision = Outcome<CouncilReportEvent, Rejection>;
