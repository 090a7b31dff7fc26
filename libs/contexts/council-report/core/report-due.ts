import type { MunicipalityDocument, ReportRhythm } from '#contexts/organisation';
import { addDays, addMonths, type LocalDate } from '#kernel';
import { overlaps, type ReportPeriod } from './report-id.js';

const monthsIn: Readonly<Record<Exclude<ReportRhythm, 'NEVER'>, number>> = { HALF_YEAR: 6, TERTIAL: 4 };

/** The first day of the half-year or tertial that the day is in. */
const firstDayOf = (day: LocalDate, months: number): LocalDate => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return `${day.slice(0, 4)}-${month.toString().padStart(2, '0')}-01` as LocalDate;
};

/** The last half-year or tertial that is over that day. */
const lastOver = (today: LocalDate, rhythm: Exclude<ReportRhythm, 'NEVER'>): ReportPeriod => {
  const next = firstDayOf(today, monthsIn[rhythm]);
  return { from: addMonths(next, -monthsIn[rhythm]), to: addDays(next, -1) };
};

/** A report that somebody has ordered. */
export interface OrderedPeriod extends ReportPeriod {
  readonly calledOff: boolean;
}

/** Called off, it is in the way of the same period alone: somebody has said that it is not to be. */
const isInTheWay = (period: ReportPeriod, { calledOff, ...other }: OrderedPeriod): boolean =>
  calledOff ? other.from === period.from && other.to === period.to : overlaps(other, period);

/**
 * The period whose report is to be ordered by itself that day: the last one that is over, unless a report has a day of it. Nothing for a
 * period that was over when the municipality said that it wanted this.
 */
export const reportDue = (
  today: LocalDate,
  {
    reportRhythm: rhythm = 'NEVER',
    reportsSince: since,
  }: Pick<MunicipalityDocument, 'reportRhythm' | 'reportsSince'>,
  ordered: readonly OrderedPeriod[],
): ReportPeriod | undefined => {
  if (rhythm === 'NEVER' || since === undefined) return undefined;
  const period = lastOver(today, rhythm);
  if (period.to < since || ordered.some((each) => isInTheWay(period, each))) return undefined;
  return period;
};
