import { wordsOf, type FormBody } from '../pages/form-body.js';
import { dayFrom } from '../report/filled.js';

/** The step whose form it is: ids of a step, and of the state it leads to. */
export interface StepKey {
  readonly step: string;
  readonly to: string;
}

/** The name of a step's field in the form; also the id of its element. */
export const fieldName = ({ step, to }: StepKey, field: string): string => `${step}.${to}.${field}`;

/** What a step's fields hold, by their names. */
export type StepWords = (field: string) => string;

export const wordsIn =
  (body: FormBody, key: StepKey): StepWords =>
  (field) =>
    wordsOf(body, fieldName(key, field)).replaceAll('\r\n', '\n').trim();

/** Which step's form was sent. */
export const keyIn = (body: FormBody): StepKey => ({
  step: wordsOf(body, 'steg'),
  to: wordsOf(body, 'til'),
});

const orNull = (words: string): string | null => (words === '' ? null : words);

const ownWords = 'felt.';
const ownDay = 'dag.';

/** The procedure's own fields: a day is named so in the form, and may be written as people write it. */
const toldIn = (body: FormBody, key: StepKey) => {
  const before = fieldName(key, '');
  return Object.keys(body).flatMap((name) => {
    const field = name.startsWith(before) ? name.slice(before.length) : '';
    const value = wordsIn(body, key)(field);
    if (value === '') return [];
    if (field.startsWith(ownDay))
      return [{ name: field.slice(ownDay.length), value: dayFrom(value) ?? value }];
    return field.startsWith(ownWords) ? [{ name: field.slice(ownWords.length), value }] : [];
  });
};

/** What the form says of its step; the deadline is undefined where it is no day. */
export const stepIn = (body: FormBody) => {
  const key = keyIn(body);
  const words = wordsIn(body, key);
  const day = words('frist');
  return {
    ...key,
    comment: orNull(words('kommentar')),
    reference: orNull(words('vedtak')),
    officer: orNull(words('saksbehandler')),
    deadline: day === '' ? null : dayFrom(day),
    told: toldIn(body, key),
  };
};
