import { addMonths, monthOf, type LocalDate } from '#kernel';
import { countMails, type MailCount, type SimulatedMail } from './count-mails.js';
import type { SimulatedEvent } from './simulation.js';

/** A stretch of days, the last of them not counted. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The months that a stretch touches, in order: `2026-03`. */
export const monthsIn = ({ from, to }: Stretch): readonly string[] => {
  const months: string[] = [];
  for (let first = `${monthOf(from)}-01` as LocalDate; first < to; first = addMonths(first, 1))
    months.push(monthOf(first));
  return months;
};

/** What has its day in a month. */
export const inMonth = <T extends { readonly day: LocalDate }>(
  all: readonly T[],
  month: string,
): readonly T[] => all.filter(({ day }) => monthOf(day) === month);

/** A month to come, if nobody did anything. */
export interface MonthAhead extends MailCount {
  readonly month: string;
  /** Steps that procedures would take of themselves. */
  readonly steps: number;
  /** What nobody would hear of. */
  readonly unheard: number;
}

/** Every month of the stretch, also one in which nothing would happen. */
export const aheadByMonth = (
  { mails, events }: { readonly mails: readonly SimulatedMail[]; readonly events: readonly SimulatedEvent[] },
  stretch: Stretch,
): readonly MonthAhead[] =>
  monthsIn(stretch).map((month) => {
    const those = inMonth(events, month);
    return {
      month,
      ...countMails(inMonth(mails, month)),
      steps: those.filter(({ what }) => what === 'STEP').length,
      unheard: those.filter(({ what, people }) => what !== 'STEP' && people.length === 0).length,
    };
  });
