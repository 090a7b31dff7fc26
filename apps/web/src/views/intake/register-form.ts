/** A vedtak as it stands in the form. */
export const emptyForm = {
  organ: '',
  caseNumber: '',
  date: '',
  title: '',
  text: '',
  archiveCase: '',
  shieldingBasis: '',
};
export type RegisterForm = typeof emptyForm;

export interface ReadNumber {
  readonly sequence: number;
  readonly year: number;
}

const number = /^(?:\p{L}+\s*)?0*(\d{1,6})\s*\/\s*(\d{2}|\d{4})$/u;
const century = 2000;

/** `45/2026`, `PS 045/26`; null when nothing is written, undefined when it cannot be read. */
export const readCaseNumber = (written: string): ReadNumber | null | undefined => {
  const cell = written.trim();
  if (cell === '') return null;
  const [, sequence, year] = number.exec(cell) ?? [];
  if (sequence === undefined || year === undefined) return undefined;
  return { sequence: Number(sequence), year: year.length === 2 ? century + Number(year) : Number(year) };
};

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** What the server is sent. */
export const registrationOf = (form: RegisterForm) => ({
  organ: form.organ,
  caseNumber: readCaseNumber(form.caseNumber) ?? null,
  date: orNull(form.date),
  title: form.title.trim(),
  text: orNull(form.text),
  archiveCase: orNull(form.archiveCase),
  shieldingBasis: orNull(form.shieldingBasis),
});

/** The field that a refusal is about. */
export const fieldOfRefusal: Readonly<Record<string, keyof RegisterForm | undefined>> = {
  'vedtak-exists': 'caseNumber',
  'case-number-out-of-range': 'caseNumber',
  'organ-required': 'organ',
  'date-in-future': 'date',
  'title-required': 'title',
  'title-too-long': 'title',
};
