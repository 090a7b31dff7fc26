/** The form's field for each field of a report. */
const fieldOf: Readonly<Record<string, string>> = {
  comment: 'offentlig',
  publicComment: 'offentlig',
  internalComment: 'internt',
  holdReasons: 'grunn',
  holdUntil: 'igjen',
  reference: 'vedtak',
  treatment: 'organ',
};

/** Refusals that are about one field whatever their details say. */
const about: Readonly<Record<string, string>> = {
  'hold-until-in-past': 'igjen',
  'vedtak-not-found': 'vedtak',
  'other-organ-closes': 'organ',
};

export interface Refused {
  readonly code: string;
  readonly details: readonly { readonly name: string; readonly value: string }[];
}

/** Which fields a refusal is about: by their names in the form, the status where it is about none. */
export const refusedFields = ({ code, details }: Refused): readonly string[] => {
  const known = about[code];
  if (known !== undefined) return [known];
  const named = details.find(({ name }) => name === 'fields' || name === 'field')?.value.split(', ') ?? [];
  const fields = named.map((name) => fieldOf[name] ?? `felt.${name}`);
  return fields.length === 0 || code.startsWith('not-y') ? ['status'] : fields;
};
