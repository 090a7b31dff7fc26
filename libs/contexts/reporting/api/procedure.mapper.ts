import type { Field, Procedure, ToldFields } from '#engine';
import { isLocalDate, shortDay, type Language } from '#kernel';
import type { AskedField, ToldField } from './procedure.objects.js';

const fieldOf = ({ fields = {} }: Procedure, name: string) =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** Those of the names that are fields of the procedure's own, as somebody fills them in. */
export const askedFields = (
  procedure: Procedure,
  names: readonly string[],
  language: Language,
): readonly AskedField[] =>
  names.flatMap((name) => {
    const field = fieldOf(procedure, name);
    if (field === undefined) return [];
    const choices = Object.entries(field.values ?? {}).map(([value, text]) => ({
      value,
      label: text[language],
    }));
    return [{ name, label: field.name?.[language] ?? name, kind: field.kind, choices }];
  });

/** All that has been told, each with its label. */
export const toldFieldsOf = (
  procedure: Procedure,
  { values, dates, texts }: ToldFields,
  language: Language,
): readonly ToldField[] =>
  Object.entries({ ...values, ...dates, ...texts }).map(([name, value]) => {
    const field = fieldOf(procedure, name);
    return { name, label: field?.name?.[language] ?? name, value, text: readable(field, value, language) };
  });

const readable = (field: Field | undefined, value: string, language: Language): string => {
  const choice = field?.values?.[value];
  if (choice !== undefined) return choice[language];
  return field?.kind === 'date' && isLocalDate(value) ? shortDay(value) : value;
};
