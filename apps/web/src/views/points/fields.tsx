import { Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Say } from '../../app/language.js';
import { actTexts } from './act.texts.js';

/** Whether something must stand in a field; not said where it is plain. */
export const labelled = (say: Say, label: string, required?: boolean): ReactNode =>
  required === undefined ? (
    label
  ) : (
    <>
      {label} <span className="quiet">{say(required ? actTexts.required : actTexts.optional)}</span>
    </>
  );

export interface LineProps {
  /** A refusal sends the focus here. */
  readonly id: string;
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: ReactNode;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
  readonly type?: 'text' | 'date';
}

const markOf = (error: string | undefined) => (error === undefined ? {} : { 'aria-invalid': true, error });

/** A field of one line. */
export const Line = ({ error, onChange, ...rest }: LineProps) => (
  <Textfield
    {...rest}
    {...markOf(error)}
    data-size="sm"
    onChange={({ target }) => {
      onChange(target.value);
    }}
  />
);

interface WordsProps extends Omit<LineProps, 'type'> {
  readonly rows: number;
}

/** A field of several lines. */
export const Words = ({ error, onChange, ...rest }: WordsProps) => (
  <Textfield
    {...rest}
    {...markOf(error)}
    multiline
    data-size="sm"
    onChange={({ target }) => {
      onChange(target.value);
    }}
  />
);
