import { isLocalDate, reject, said, type LocalDate, type Rejection } from '#kernel';
import type { Field, Procedure } from './procedure.js';

/** What was told of a procedure's own fields, by what sort of field it is. Blank is nothing told. */
export interface ToldFields {
  readonly values: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, LocalDate>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Why what was told cannot stand. */
export type FieldRejection = Rejection<'field-unknown' | 'value-unknown' | 'not-a-day'>;

/** Nothing told. */
export const nothingTold: ToldFields = { values: {}, dates: {}, texts: {} };

const sorts = { choice: 'values', date: 'dates', text: 'texts' } as const;

const wrong = (name: string, value: string, field: Field | undefined): FieldRejection | undefined => {
  if (field === undefined) return reject('field-unknown', { field: name });
  if (field.kind === 'choice' && !Object.hasOwn(field.values ?? {}, value))
    return reject('value-unknown', {
      field: name,
      value,
      values: Object.keys(field.values ?? {}).join(', '),
    });
  return field.kind === 'date' && !isLocalDate(value)
    ? reject('not-a-day', { field: name, value })
    : undefined;
};

/** Sorts what was told by its fields, or says which field or value the procedure does not have. */
export const toldFields = (
  { fields = {} }: Procedure,
  told: Readonly<Record<string, string>>,
): ToldFields | FieldRejection => {
  let sorted = nothingTold;
  for (const [name, each] of Object.entries(told)) {
    const value = said(each);
    if (value === null) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const refused = wrong(name, value, field);
    if (refused !== undefined) return refused;
    const sort = sorts[field?.kind ?? 'text'];
    sorted = { ...sorted, [sort]: { ...sorted[sort], [name]: value } };
  }
  return sorted;
};

/** What is known when more has been told: the newest word of each field. */
export const withTold = (before: ToldFields, now: ToldFields): ToldFields => ({
  values: { ...before.values, ...now.values },
  dates: { ...before.dates, ...now.dates },
  texts: { ...before.texts, ...now.texts },
});

/** The names of all that was told. */
export const toldNames = ({ values, dates, texts }: ToldFields): readonly string[] =>
  [values, dates, texts].flatMap((each) => Object.keys(each));
