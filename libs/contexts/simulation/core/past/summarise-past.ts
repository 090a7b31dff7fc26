import { countMails, type MailCount } from '../count-mails.js';
import { inMonth, monthsIn, type Stretch } from '../simulated-months.js';
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

/** Every month of the stretch, also one in which nothing would have happened. */
export const pastByMonth = (past: Past, stretch: Stretch): readonly PastMonth[] =>
  monthsIn(stretch).map((month) => ({
    month,
    ...countMails(inMonth(past.mails, month)),
    steps: inMonth(past.rungs, month).filter(({ act }) => act === 'STEP').length,
    stopped: inMonth(past.stopped, month).length,
    unheard: inMonth(past.unheard, month).length,
    sent: countMails(inMonth(past.sent, month)),
  }));
