import { useState } from 'react';
import { DayField, type DayFieldProps } from './day-field.js';

/** A year is typed figure by figure: 0002, 0020, 0202 are none that anybody means. */
const earliest = '1900-01-01';

export interface SettledDayProps extends DayFieldProps {
  /** Whether there may be none; an empty field then says so. */
  readonly clearable?: boolean;
}

/** A day that something is read by: told of when it is one that can be meant, and while it is typed kept here. */
export const SettledDay = ({ value, onChange, clearable = false, ...rest }: SettledDayProps) => {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
  }
  const isMeant = (day: string) =>
    day === '' ? clearable : day >= earliest && (rest.max === undefined || day <= rest.max);
  return (
    <DayField
      {...rest}
      value={typed}
      onChange={(day) => {
        setTyped(day);
        if (isMeant(day)) onChange(day);
      }}
    />
  );
};
