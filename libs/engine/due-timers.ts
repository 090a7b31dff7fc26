import { addBusinessDays, addDays, addMonths, dayOf, daysBetween, monthOf, type LocalDate } from '#kernel';
import type { Instance } from './instance.js';
import type { Procedure } from './procedure.js';
import type { Due, Rung, Timer } from './timer.js';

/** One rung of a timer on one day. */
export interface DueTimer {
  /** `timer/rung`: with the day it names what happens once. */
  readonly key: string;
  readonly timer: Timer;
  readonly rung: Rung;
  readonly due: LocalDate;
}

/** Until when is asked, and on which days the municipality is closed beside the public holidays. */
export interface DueQuestion {
  readonly until: LocalDate;
  readonly closedDays: readonly LocalDate[];
}

/**
 * What is due of an instance by a day, that day counted, and has not been dealt with; in the order it fell due. A pure
 * function of the instance, its procedure and the calendar. What fell due before the instance came to its present state
 * is not: a day that was told too late counts from when it was told. A municipality's own closed days only ever delay
 * what is due, so that the day without them is never too late to look.
 */
export const dueTimers = (
  procedure: Procedure,
  instance: Instance,
  question: DueQuestion,
): readonly DueTimer[] =>
  once(
    running(procedure, instance).flatMap((timer) =>
      occurrences(timer, instance, question).flatMap((day) =>
        timer.ladder.flatMap((rung) =>
          onDay(timer, rung, { day, instance, closedDays: question.closedDays }),
        ),
      ),
    ),
  )
    .filter(({ due }) => due <= question.until)
    .toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));

/** Where nobody is at work for more than a month, two of its days come to one. */
const once = (all: readonly DueTimer[]): readonly DueTimer[] => [
  ...new Map(all.map((each) => [`${each.key} ${each.due}`, each])).values(),
];

/** The first day on which something is due that has not been dealt with; null when nothing ever will be as things stand. */
export const nextDue = (
  procedure: Procedure,
  instance: Instance,
  closedDays: readonly LocalDate[] = [],
): LocalDate | null => {
  const days = running(procedure, instance).map((timer) => firstUnhandled(timer, instance, closedDays));
  return days.reduce(earlier, null);
};

const running = ({ timers = [] }: Procedure, { state }: Instance): readonly Timer[] =>
  timers.filter((timer) => timer.in.includes(state));

/** The day from which the instance can be reminded of anything. */
const knownOn = ({ since }: Instance): LocalDate => dayOf(since);

interface OnDay {
  readonly day: LocalDate;
  readonly instance: Instance;
  readonly closedDays: readonly LocalDate[];
}

const onDay = (timer: Timer, rung: Rung, { day, instance, closedDays }: OnDay): readonly DueTimer[] => {
  const key = `${timer.id}/${rung.id}`;
  const due = addBusinessDays(day, (timer.grace ?? 0) + (rung.after ?? 0), closedDays);
  const isHandled = instance.agenda.handled[key]?.includes(due) === true;
  return isHandled ? [] : [{ key, timer, rung, due }];
};

/** The days a timer comes to, before grace and rungs are counted. */
const occurrences = (timer: Timer, instance: Instance, question: DueQuestion): readonly LocalDate[] => {
  const { due } = timer;
  if ('monthly' in due || 'yearly' in due) return recurring(due, knownOn(instance), question.until);
  const only = onlyDay(due, instance, question.closedDays);
  return only === null ? [] : [only];
};

type Once = Exclude<Due, Recurring>;

/** The one day of a timer that comes once; null when the day it counts from is not known. */
const onlyDay = (due: Once, instance: Instance, closedDays: readonly LocalDate[]): LocalDate | null =>
  'before' in due ? dayBefore(due, instance) : dayAfter(due, instance, closedDays);

/** What was due before anybody here knew is too late to be of use. */
const dayBefore = (due: Extract<Once, { before: string }>, instance: Instance): LocalDate | null => {
  const date = instance.dates[due.before] ?? null;
  if (date === null) return null;
  const day = counted(date, due, { sign: -1, closedDays: [] });
  return day >= knownOn(instance) ? day : null;
};

const dayAfter = (
  due: Extract<Once, { after: string }>,
  instance: Instance,
  closedDays: readonly LocalDate[],
): LocalDate | null => {
  const known = knownOn(instance);
  const from = due.after === 'entry' ? known : (instance.dates[due.after] ?? null);
  return from === null ? null : counted(from < known ? known : from, due, { sign: 1, closedDays });
};

interface Counting {
  readonly sign: 1 | -1;
  readonly closedDays: readonly LocalDate[];
}

const counted = (
  from: LocalDate,
  { days, businessDays }: { readonly days?: number | undefined; readonly businessDays?: number | undefined },
  { sign, closedDays }: Counting,
): LocalDate =>
  businessDays === undefined
    ? addDays(from, sign * (days ?? 0))
    : addBusinessDays(from, sign * businessDays, closedDays);

type Recurring = Extract<Due, { monthly: number } | { yearly: string }>;

/** The days from one day to another on which a timer comes again. */
const recurring = (due: Recurring, from: LocalDate, until: LocalDate): readonly LocalDate[] => {
  const found: LocalDate[] = [];
  for (let day = firstFrom(due, from), n = 1; day <= until; n += 1) {
    found.push(day);
    day = firstFrom(due, addDays(day, 1));
  }
  return found;
};

const firstFrom = (due: Recurring, from: LocalDate): LocalDate => {
  const inPeriod = (day: LocalDate) =>
    'monthly' in due
      ? dayOfMonth(`${monthOf(day)}-01` as LocalDate, due.monthly)
      : dayOfMonth(
          `${day.slice(0, 4)}-${due.yearly.slice(0, 2)}-01` as LocalDate,
          Number(due.yearly.slice(3)),
        );
  const first = inPeriod(from);
  if (first >= from) return first;
  return inPeriod('monthly' in due ? addMonths(`${monthOf(from)}-01` as LocalDate, 1) : addMonths(from, 12));
};

/** That day of the month, or its last. */
const dayOfMonth = (first: LocalDate, day: number): LocalDate => {
  const last = daysBetween(first, addMonths(first, 1));
  return addDays(first, Math.min(day, last) - 1);
};

const firstUnhandled = (
  timer: Timer,
  instance: Instance,
  closedDays: readonly LocalDate[],
): LocalDate | null => {
  const { due } = timer;
  const firstOf = (day: LocalDate) =>
    timer.ladder
      .flatMap((rung) => onDay(timer, rung, { day, instance, closedDays }))
      .reduce<LocalDate | null>((first, each) => earlier(first, each.due), null);
  if (!('monthly' in due || 'yearly' in due)) {
    const only = onlyDay(due, instance, closedDays);
    return only === null ? null : firstOf(only);
  }
  // A high rung of one month can come after a low one of the next: only a day beyond what is found ends the search.
  let first: LocalDate | null = null;
  for (let day = firstFrom(due, knownOn(instance)); first === null || day < first;) {
    first = earlier(first, firstOf(day));
    day = firstFrom(due, addDays(day, 1));
  }
  return first;
};

const earlier = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other < one) ? other : one;
