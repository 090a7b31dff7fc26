import { Field, Label, Select, ValidationMessage } from '@digdir/designsystemet-react';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What no choice is called. Without it one must be made. */
  readonly none?: string;
  /** What is wrong with it. */
  readonly error?: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** One of several, in a list. */
export const Choice = ({ label, value, options, none, error, onChange }: ChoiceProps) => (
  <Field data-size="sm">
    <Label>{label}</Label>
    <Select
      value={value ?? ''}
      aria-invalid={error !== undefined || undefined}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : target.value);
      }}
    >
      {none !== undefined && <Select.Option value="">{none}</Select.Option>}
      {options.map((option) => (
        <Select.Option key={option.value} value={option.value}>
          {option.label}
        </Select.Option>
      ))}
    </Select>
    {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
  </Field>
);
