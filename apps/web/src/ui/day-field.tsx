import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

export interface DayFieldProps {
  readonly label: string;
  /** `2026-02-03`; empty for none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly min?: string;
  readonly max?: string;
}

/** A day, with the browser’s own calendar. */
export const DayField = ({ value, onChange, ...rest }: DayFieldProps) => (
  <Textfield
    {...rest}
    type="date"
    data-size="sm"
    value={value}
    onChange={({ target }) => {
      onChange(target.value);
    }}
  />
);
