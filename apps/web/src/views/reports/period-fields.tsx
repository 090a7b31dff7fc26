import { useText } from '../../app/language.js';
import { DayField } from '../../ui/day-field.js';
import { reportsTexts } from './reports.texts.js';

export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface PeriodFieldsProps {
  readonly period: Period;
  readonly change: (part: Partial<Period>) => void;
}

export const isBackwards = ({ from, to }: Period): boolean => from !== '' && to !== '' && to < from;

/** The half-year that a day is in, to its end. */
export const halfYearOf = (day: string): Period => {
  const year = day.slice(0, 4);
  return day.slice(5, 7) <= '06'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
};

/** The first and the last day of something. */
export const PeriodFields = ({ period, change }: PeriodFieldsProps) => {
  const say = useText();
  return (
    <>
      <DayField
        label={say(reportsTexts.from)}
        value={period.from}
        onChange={(from) => {
          change({ from });
        }}
      />
      <DayField
        label={say(reportsTexts.to)}
        value={period.to}
        error={isBackwards(period) ? say(reportsTexts.backwards) : undefined}
        onChange={(to) => {
          change({ to });
        }}
      />
    </>
  );
};
