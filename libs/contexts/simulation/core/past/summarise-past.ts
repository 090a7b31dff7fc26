import { addMonths, monthOf, type LocalDate } from '#kernel';
import { countMails, type MailCount } from '../count-mails.js';
import type { Past } from './past.js';

/** A month as it would have been, beside what it was. */
export interface PastMonth extends MailCount {
  /** `2026-03`. */
  readonly month: string;
  /** Steps that procedures would have taken of themselves. */
  readonly steps: number;
  /** Notices that were stopped before their mail: reported, reassigned, closed, or the date moved. */
  readonly stopped: number;
  /** Notices that nobody could have been told of. */
  readonly unheard: number;
  /** What was really sent. */
  readonly sent: MailCount;
}

const monthsIn = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): readonly string[] => {
  const months: string[] = [];
  for (let first = `${monthOf(from)}-01` as LocalDate; first < to; first = addMonths(first, 1))
    months.push(monthOf(first));
  return months;
};

/** Every month of the stretch, also one in which nothing would have happened. */
export const pastByMonth = (
  past: Past,
  stretch: { readonly from: LocalDate; readonly to: LocalDate },
): readonly PastMonth[] =>
  monthsIn(stretch).map((month) => {
    const inMonth = <T extends { readonly day: LocalDate }>(all: readonly T[]): readonly T[] =>
      all.filter(({ day }) => monthOf(day) === month);
    return {
      month,
      ...countMails(inMonth(past.mails)),
      steps: inMonth(past.rungs).filter(({ act }) => act === 'STEP').length,
      stopped: inMonth(past.stopped).length,
      unheard: inMonth(past.unheard).length,
      sent: countMails(inMonth(past.sent)),
    };
  });
