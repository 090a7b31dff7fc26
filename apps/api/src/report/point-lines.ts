import type { Language } from '#kernel';
import { describedBy, html, type Html } from '../pages/html.js';
import { fieldProblem, hasProblem, type Problem } from '../pages/layout.js';
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

/** Ties a field to its hints and to what is wrong with it. */
export const invalid = (problems: readonly Problem[], id: string, ...hints: readonly string[]): Html =>
  html`${describedBy(...hints, hasProblem(problems, id) && `${id}-feil`)}${
    hasProblem(problems, id) && html` aria-invalid="true"`
  }`;

interface Words {
  readonly field: 'offentlig' | 'internt';
  readonly label: string;
  readonly hint: string;
  readonly words: string;
  readonly rows: number;
}

const area = ({ followUp, problems }: PointForm, { field, label, hint, words, rows }: Words): Html => {
  const id = nameOf(followUp.id, field);
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    ${fieldProblem(problems, id)}
    <textarea id="${id}" name="${id}" rows="${rows}" ${invalid(problems, id, `${id}-hint`)}>
${words}</textarea>
  </div>`;
};

export const comments = (form: PointForm): Html => {
  const { filled, language } = form;
  return html`${area(form, {
    field: 'offentlig',
    label: reportTexts.publicComment[language],
    hint: reportTexts.publicHint[language],
    words: filled.publicComment,
    rows: 4,
  })}
  ${area(form, {
    field: 'internt',
    label: reportTexts.internalComment[language],
    hint: reportTexts.internalHint[language],
    words: filled.internalComment,
    rows: 2,
  })}`;
};

interface Line {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly hint?: string;
}

/** A field of one line. */
export const line = (
  { followUp, problems }: PointForm,
  { field, label, value, type = 'text', hint }: Line,
): Html => {
  const id = nameOf(followUp.id, field);
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`} ${fieldProblem(problems, id)}
    <input
      id="${id}"
      name="${id}"
      type="${type}"
      value="${value}"
      ${invalid(problems, id, ...(hint === undefined ? [] : [`${id}-hint`]))}
    />
  </div>`;
};
