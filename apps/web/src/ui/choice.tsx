import { Field, Label, Select } from '@digdir/designsystemet-react';

export interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What no choice is called. Without it one must be made. */
  readonly none?: string;
  readonly onChange: (value: string | undefined) => void;
}

/** One of several, in a list. */
export const Choice = ({ label, value, options, none, onChange }: ChoiceProps) => (
  <Field data-size="sm">
    <Label>{label}</Label>
    <Select
      value={value ?? ''}
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
  </Field>
);
