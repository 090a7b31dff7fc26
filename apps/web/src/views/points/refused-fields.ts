import type { OutcomeFragment } from '../../api/operations.generated.js';

export type Refusal = Extract<OutcomeFragment, { readonly code: string }>;

/** What is wrong with the fields of a form, and what is wrong with no field of it. */
export interface Problems {
  readonly fields: ReadonlyMap<string, string>;
  readonly rest: string | undefined;
}

export const noProblems: Problems = { fields: new Map(), rest: undefined };

/** Refusals that are about one field whatever their details say. */
const about: Readonly<Record<string, string>> = {
  'hold-until-in-past': 'holdUntil',
  'vedtak-not-found': 'reference',
  'other-organ-closes': 'organ',
  'deadline-in-past': 'deadline',
  'deadline-or-reason': 'deadline',
  'reason-required': 'reason',
  'organ-told-in-future': 'on',
};

const formNames: Readonly<Record<string, string>> = { comment: 'publicComment', treatment: 'organ' };

const namedIn = ({ code, details }: Refusal): readonly string[] => {
  const known = about[code];
  if (known !== undefined) return [known];
  if (code.startsWith('not-y')) return [];
  const named = details.find(({ name }) => name === 'fields' || name === 'field')?.value.split(', ') ?? [];
  return named.map((name) => formNames[name] ?? name);
};

/**
 * Puts a refusal beside the fields it is about. Of several that are missing each is told of its own; `words` is what a missing
 * field says.
 */
export const problemsOf = (
  refusal: Refusal,
  fields: readonly string[],
  words: (field: string) => string,
): Problems => {
  const named = namedIn(refusal).filter((field) => fields.includes(field));
  if (named.length === 0) return { fields: new Map(), rest: refusal.message };
  const message = (field: string) => (refusal.code === 'field-missing' ? words(field) : refusal.message);
  return { fields: new Map(named.map((field) => [field, message(field)])), rest: undefined };
};
