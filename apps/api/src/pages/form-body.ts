/** A form as it was posted: a field that is given several times has several values. */
export type FormBody = Readonly<Record<string, unknown>>;

/** The words of a field; empty when it was not given. */
export const wordsOf = (body: FormBody, name: string): string => valuesOf(body, name)[0] ?? '';

/** All that was given of a field. */
export const valuesOf = (body: FormBody, name: string): readonly string[] => {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  const many: readonly unknown[] = Array.isArray(value) ? value : [value];
  return many.filter((each) => typeof each === 'string');
};

/** A whole form in one hidden field, to be carried through another page; nothing that was not words comes along. */
export const packed = (body: FormBody): string =>
  JSON.stringify(Object.fromEntries(Object.keys(body).map((name) => [name, valuesOf(body, name)])));

/** The form that was packed; undefined for what is no form. */
export const unpacked = (carried: string): FormBody | undefined => {
  try {
    const body: unknown = JSON.parse(carried);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as FormBody) : undefined;
  } catch {
    return undefined;
  }
};
