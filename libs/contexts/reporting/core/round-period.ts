import {
  addDays,
  addMonths,
  fillText,
  isLocalDate,
  longDay,
  monthOf,
  type Language,
  type LocalDate,
} from '#kernel';
import { periodTexts } from './directors-report.texts.js';

/** A period of reporting by its id, and its first and last day. */
export interface RoundPeriod {
  /** `2026-11`, `2026-T3` (September to December), or `M2026-12-10` for the meeting of that day. */
  readonly id: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const monthsInTertial = 4;
const daysBeforeMeeting = 31;

const months = (first: LocalDate, count: number): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: first,
  to: addDays(addMonths(first, count), -1),
});

const firstOf = (year: string, month: number) =>
  `${year}-${month.toString().padStart(2, '0')}-01` as LocalDate;

/** The days of a period; undefined for what is none. A meeting's are the month up to it. */
export const roundPeriod = (id: string): RoundPeriod | undefined => {
  const [, year = '', tertial, month] = /^(\d{4})-(?:T([1-3])|(0[1-9]|1[0-2]))$/.exec(id) ?? [];
  if (month !== undefined) return { id, ...months(firstOf(year, Number(month)), 1) };
  if (tertial !== undefined)
    return { id, ...months(firstOf(year, (Number(tertial) - 1) * monthsInTertial + 1), monthsInTertial) };
  const meeting = id.slice(1);
  return id.startsWith('M') && isLocalDate(meeting)
    ? { id, from: addDays(meeting, -daysBeforeMeeting), to: meeting }
    : undefined;
};

/** The period before it, to compare with; undefined for a meeting's, which has none of its own kind. */
export const periodBefore = ({ id, from }: RoundPeriod): RoundPeriod | undefined => {
  if (id.startsWith('M')) return undefined;
  const day = addDays(from, -1);
  const year = day.slice(0, 4);
  const month = Number(day.slice(5, 7));
  return roundPeriod(
    id.includes('T') ? `${year}-T${Math.ceil(month / monthsInTertial).toString()}` : day.slice(0, 7),
  );
};

/** The periods of some rounds, the one that was opened last first; of none, the month of the day. */
export const periodsNewestFirst = (
  rounds: readonly { readonly period: string; readonly on: LocalDate }[],
  day: LocalDate,
): readonly RoundPeriod[] =>
  (rounds.length === 0 ? [{ period: monthOf(day), on: day }] : rounds)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .flatMap(({ period }) => roundPeriod(period) ?? []);

/** `november 2026`, `3. tertial 2026`, `møtet 10. desember 2026`. */
export const nameOfRoundPeriod = ({ id, from, to }: RoundPeriod, language: Language): string => {
  const year = from.slice(0, 4);
  if (id.startsWith('M')) return fillText(periodTexts.meeting, language, { day: longDay(to, language) });
  if (id.includes('T')) return fillText(periodTexts.tertial, language, { tertial: id.slice(-1), year });
  return longDay(from, language).replace(/^1\.? /, '');
};
