import { addMonths, reject, type LocalDate, type Rejection } from '#kernel';
import type { Stretch } from './simulated-months.js';
import type { SimulationProblem } from './simulation.texts.js';

/** The days that are asked for, as far as they are said. */
export interface AskedStretch {
  readonly from?: LocalDate | null;
  /** The day after the last. */
  readonly to?: LocalDate | null;
  /** How long, where not both days are said. */
  readonly months?: number | null;
}

/** As much as anybody waits for at a page. */
export const mostMonths = 12;

type Refused = Rejection<SimulationProblem>;

const judged = (stretch: Stretch): Stretch | Refused => {
  if (stretch.to <= stretch.from) return reject('ends-before');
  if (stretch.to > addMonths(stretch.from, mostMonths))
    return reject('too-long', { months: mostMonths.toString() });
  return stretch;
};

/** The last year, until yesterday, unless something else is said. */
export const stretchBefore = ({ from, to, months }: AskedStretch, today: LocalDate): Stretch | Refused => {
  const ends = to ?? today;
  return ends > today
    ? reject('not-past')
    : judged({ from: from ?? addMonths(ends, -(months ?? mostMonths)), to: ends });
};

/** The year that comes, from today, unless something else is said. */
export const stretchAhead = ({ from, to, months }: AskedStretch, today: LocalDate): Stretch | Refused => {
  const begins = from ?? today;
  return judged({ from: begins, to: to ?? addMonths(begins, months ?? mostMonths) });
};
