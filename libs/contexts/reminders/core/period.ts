import { addBusinessDays, addDays, addMonths, dayOf, monthOf, type Instant, type LocalDate } from '#kernel';
import { closedDaysAround, isQuiet, type QuietCalendar, type Rhythm } from '#contexts/organisation';

const monthsInTertial = 4;
const opensBeforeMeeting = 10;
const answersBeforeMeeting = 3;

/** When a municipality asks. */
export interface AskingCalendar extends QuietCalendar {
  readonly rhythm: Rhythm;
  /** The days on which the organ meets that a rhythm by meeting goes by. */
  readonly meetingDays?: readonly LocalDate[];
}

/** A period's asking. */
export interface PeriodRound {
  /** `2026-11`, `2026-T3` (September to December), or `M2026-12-10` for the meeting of that day. */
  readonly period: string;
  /** The first day on which anybody is asked. */
  readonly opens: LocalDate;
  /** By then people are asked to answer. */
  readonly answerBy: LocalDate;
}

const tertialOf = (day: LocalDate) => Math.ceil(Number(day.slice(5, 7)) / monthsInTertial);

/**
 * The period that day is in: `2026-11`, or `2026-T3` (September to December). A municipality that never asks, or asks by
 * meeting, may still ask by hand at any time, then for a month.
 */
export const periodOf = (day: LocalDate, rhythm: Rhythm): string =>
  rhythm === 'TERTIAL' ? `${day.slice(0, 4)}-T${tertialOf(day).toString()}` : monthOf(day);

/** The first day of the period that day is in. */
export const startOfPeriod = (day: LocalDate, rhythm: Rhythm): LocalDate => {
  const month = rhythm === 'TERTIAL' ? (tertialOf(day) - 1) * monthsInTertial + 1 : Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${month.toString().padStart(2, '0')}-01` as LocalDate;
};

/** The period of a meeting's round. */
const periodOfMeeting = (day: LocalDate): string => `M${day}`;

/** The day of the meeting a period is named after; undefined for a month or a tertial. */
export const meetingDayOf = (period: string): LocalDate | undefined =>
  period.startsWith('M') ? (period.slice(1) as LocalDate) : undefined;

/**
 * The day the round of the month or tertial is opened: its first that is not quiet. Undefined where the whole of it is
 * quiet, as July mostly is: then nobody is asked.
 */
export const openingDayOf = (
  day: LocalDate,
  { rhythm, ...calendar }: Omit<AskingCalendar, 'meetingDays'>,
): LocalDate | undefined => {
  const first = startOfPeriod(day, rhythm);
  const next = addMonths(first, rhythm === 'TERTIAL' ? monthsInTertial : 1);
  for (let each = first; each < next; each = addDays(each, 1)) if (!isQuiet(calendar, each)) return each;
  return undefined;
};

/** The last day of the month. */
export const lastDayOfMonth = (day: LocalDate): LocalDate =>
  addDays(addMonths(startOfPeriod(day, 'MONTHLY'), 1), -1);

/**
 * By when people are asked to answer: the last day of the month in which the round was opened; before a meeting its third
 * last business day.
 */
export const answerByOf = (
  { period, on }: { readonly period: string; readonly on: LocalDate },
  calendar: QuietCalendar = { closedDays: [] },
): LocalDate => {
  const meeting = meetingDayOf(period);
  return meeting === undefined
    ? lastDayOfMonth(on)
    : daysBeforeMeeting(meeting, answersBeforeMeeting, calendar);
};

const daysBeforeMeeting = (meeting: LocalDate, days: number, calendar: QuietCalendar): LocalDate =>
  addBusinessDays(meeting, -days, new Set(closedDaysAround(calendar, meeting)));

const roundOfMeeting = (meeting: LocalDate, calendar: QuietCalendar): PeriodRound => {
  const period = periodOfMeeting(meeting);
  const opens = daysBeforeMeeting(meeting, opensBeforeMeeting, calendar);
  return { period, opens, answerBy: answerByOf({ period, on: opens }, calendar) };
};

/**
 * The rounds that may be opened that day by the municipality's rhythm: in a month or tertial from the first day that is not
 * quiet until it ends, before a meeting until the day by which people would be asked to answer.
 */
export const roundsOpenOn = (day: LocalDate, calendar: AskingCalendar): readonly PeriodRound[] => {
  const { rhythm, meetingDays = [] } = calendar;
  if (rhythm === 'NEVER') return [];
  if (rhythm === 'PER_MEETING')
    return [...new Set(meetingDays)]
      .sort()
      .filter((meeting) => meeting >= day)
      .map((meeting) => roundOfMeeting(meeting, calendar))
      .filter(({ opens, answerBy }) => opens <= day && day <= answerBy);
  const opens = openingDayOf(day, calendar);
  if (opens === undefined || opens > day) return [];
  const period = periodOf(day, rhythm);
  return [{ period, opens, answerBy: answerByOf({ period, on: opens }) }];
};

/** Whether the moment is in the period, by the day in Oslo; a meeting's begins when its round `opens`. */
export const isIn = (period: string, moment: Instant, opens?: LocalDate): boolean => {
  const day = dayOf(moment);
  const meeting = meetingDayOf(period);
  if (meeting === undefined) return periodOf(day, period.includes('T') ? 'TERTIAL' : 'MONTHLY') === period;
  return (opens ?? addBusinessDays(meeting, -opensBeforeMeeting)) <= day && day <= meeting;
};
