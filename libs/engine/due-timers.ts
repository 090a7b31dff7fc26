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
  /** By public holidays alone: it names the occurrence, whatever days the municipality closes later. */
  readonly due: LocalDate;
  /** The day it comes, when the municipality's own closed days have had their say. */
  readonly on: LocalDate;
}

/** Until when is asked, and on which days the municipality is closed beside the public holidays. */
export interface DueQuestion {
  readonly until: LocalDate;
  readonly closedDays: readonly LocalDate[];
}

/**
 * What is due of an instance by a day, that day counted, and has not been dealt with; in the order it comes. A pure
 * function of the instance, its procedure and the calendar. What fell due before the instance came to its present state
 * is not: a day that was told too late counts from when it was told. A municipality's own closed days only ever delay
 * what is due, so that the day without them is never too late to look.
 */
export const dueTimers = (
  procedure: Procedure,
  instance: Instance,
  question: DueQuestion,
): readonly DueTimer[] =>
  running(procedure, instance)
    .flatMap((timer) =>
      occurrences(timer, instance, question).flatMap((each) =>
        timer.ladder.flatMap((rung) => onRung(timer, rung, { each, instance, question })),
      ),
    )
    .filter(({ on }) => on <= question.until)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));

/** The first day on which something is due that has not been dealt with, by public holidays alone; null when nothing ever will be as things stand. */
export const nextDue = (procedure: Procedure, instance: Instance): LocalDate | null =>
  running(procedure, instance)
    .map((timer) => firstUnhandled(timer, instance))
    .reduce(earlier, null);

const running = ({ timers = [] }: Procedure, { state }: Instance): readonly Timer[] =>
  timers.filter((timer) => timer.in.includes(state));

/** The day from which the instance can be reminded of anything. */
const knownOn = ({ since }: Instance): LocalDate => dayOf(since);

/** A day a timer comes to, before grace and rungs are counted: by public holidays alone, and with closed days. */
interface Occurrence {
  readonly due: LocalDate;
  readonly on: LocalDate;
}

interface OnRung {
  readonly each: Occurrence;
  readonly instance: Instance;
  readonly question: DueQuestion;
}

const onRung = (timer: Timer, rung: Rung, { each, instance, question }: OnRung): readonly DueTimer[] => {
  const key = keyOf(timer, rung);
  const due = dueOn(timer, rung, each.due);
  if (isHandled(instance, key, due)) return [];
  const on = addBusinessDays(each.on, delayOf(timer, rung), question.closedDays);
  return [{ key, timer, rung, due, on }];
};

const keyOf = ({ id }: Timer, rung: Rung) => `${id}/${rung.id}`;
const delayOf = ({ grace = 0 }: Timer, { after = 0 }: Rung) => grace + after;
const dueOn = (timer: Timer, rung: Rung, day: LocalDate) => addBusinessDays(day, delayOf(timer, rung));
const isHandled = ({ agenda }: Instance, key: string, due: LocalDate) =>
  agenda.handled[key]?.includes(due) === true;

const occurrences = (timer: Timer, instance: Instance, question: DueQuestion): readonly Occurrence[] => {
  const { due: rule } = timer;
  if ('monthly' in rule || 'yearly' in rule)
    return recurring(rule, knownOn(instance), question.until).map((day) => ({ due: day, on: day }));
  const [due, on] = [onlyDay(rule, instance, []), onlyDay(rule, instance, question.closedDays)];
  return due === null || on === null ? [] : [{ due, on }];
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

const firstUnhandled = (timer: Timer, instance: Instance): LocalDate | null => {
  const { due: rule } = timer;
  const firstOf = (day: LocalDate) =>
    timer.ladder
      .map((rung) => ({ key: keyOf(timer, rung), due: dueOn(timer, rung, day) }))
      .filter(({ key, due }) => !isHandled(instance, key, due))
      .reduce<LocalDate | null>((first, { due }) => earlier(first, due), null);
  if (!('monthly' in rule || 'yearly' in rule)) {
    const only = onlyDay(rule, instance, []);
    return only === null ? null : firstOf(only);
  }
  // A high rung of one month can come after a low one of the next: only a day beyond what is found ends the search.
  let first: LocalDate | null = null;
  for (let day = firstFrom(rule, knownOn(instance)); first === null || day < first;) {
    first = earlier(first, firstOf(day));
    day = firstFrom(rule, addDays(day, 1));
  }
  return first;
};

const earlier = (one: LocalDate | null, other: LocalDate | null): LocalDate | null =>
  one === null || (other !== null && other < one) ? other : one;
