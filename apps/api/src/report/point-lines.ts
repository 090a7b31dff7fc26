import type { Language } from '#kernel';
import { areaField, lineField } from '../pages/fields.js';
import { html, type Html } from '../pages/html.js';
import type { Problem } from '../pages/layout.js';
import { nameOf, type Filled } from './filled.js';
import type { FollowUp } from './own-points.service.js';
import { reportTexts } from './report.texts.js';

/** The form of one point, as it is to be shown. */
export interface PointForm {
  readonly followUp: FollowUp;
  readonly filled: Filled;
  readonly problems: readonly Problem[];
  readonly language: Language;
}

interface Line {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** A field of several lines. */
export const area = (
  { followUp, problems }: PointForm,
  { field, ...rest }: Line & { readonly rows: number },
): Html => areaField(problems, { id: nameOf(followUp.id, field), ...rest });

/** A field of one line. */
export const line = (
  { followUp, problems }: PointForm,
  { field, ...rest }: Line & { readonly type?: 'text' | 'date' },
): Html => lineField(problems, { id: nameOf(followUp.id, field), ...rest });

export const comments = (form: PointForm): Html => {
  const { filled, language } = form;
  return html`${area(form, {
    field: 'offentlig',
    label: reportTexts.publicComment[language],
    hint: reportTexts.publicHint[language],
    value: filled.publicComment,
    rows: 4,
  })}
  ${area(form, {
    field: 'internt',
    label: reportTexts.internalComment[language],
    hint: reportTexts.internalHint[language],
    value: filled.internalComment,
    rows: 2,
  })}`;
};
