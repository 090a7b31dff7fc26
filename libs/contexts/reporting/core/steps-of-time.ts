import { addDays, type LocalDate } from '#kernel';

export const steps = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type Step = (typeof steps)[number];

const monthsIn: Readonly<Record<Step, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The last day of each whole step from a day on, and at the end the day itself that the series goes to. */
export const stepsOfTime = (from: LocalDate, to: LocalDate, step: Step): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  const months = monthsIn[step];
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  for (let month = first - (first % months) + months; ; month += months) {
    const day = addDays(firstOf(month), -1);
    if (day >= to) return from > to ? [] : [...days, to];
    days.push(day);
  }
};

const firstOf = (month: number): LocalDate =>
  `${Math.floor(month / 12).toString()}-${((month % 12) + 1).toString().padStart(2, '0')}-01` as LocalDate;
