import { dayOf, type Instant, type LocalDate } from '#kernel';
import type { ReportRhythm } from './municipality.events.js';

interface Chosen {
  readonly reportRhythm?: ReportRhythm | undefined;
}

/** For which periods a report is ordered by itself: for none until the municipality says otherwise. */
export const reportRhythmOf = ({ reportRhythm }: Chosen): ReportRhythm => reportRhythm ?? 'NEVER';

/** The day from which reports order themselves, when it begins with this change; one rhythm for another goes on. */
export const reportsBegin = (
  before: Chosen,
  { reportRhythm }: Chosen,
  changedAt: Instant,
): { readonly reportsSince?: LocalDate } =>
  reportRhythm !== undefined && reportRhythmOf(before) === 'NEVER' ? { reportsSince: dayOf(changedAt) } : {};
