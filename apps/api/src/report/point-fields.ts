import { holdReasons, holdReasonTexts } from '#contexts';
import { fillText, type Language } from '#kernel';
import { html, when, type Html } from '../pages/html.js';
import { fieldProblem } from '../pages/layout.js';
import { nameOf } from './filled.js';
import type { FollowUp } from './own-points.service.js';
import { invalid, line, type PointForm } from './point-lines.js';
import { reportTexts } from './report.texts.js';

type Allowed = FollowUp['allowed'][number];

const labels: Readonly<Record<string, keyof typeof reportTexts>> = {
  holdReasons: 'holdReasons',
  holdUntil: 'holdUntil',
  reference: 'reference',
  treatment: 'treatment',
};

const quoted: Readonly<Record<Language, readonly [string, string]>> = {
  nb: ['«', '»'],
  nn: ['«', '»'],
  en: ['“', '”'],
};

/** What a status needs beside a comment, in the words its fields are headed by. */
const needsOf = ({ requires, fields }: Allowed, language: Language): string => {
  const [open, close] = quoted[language];
  const named = requires.flatMap((name) => {
    const known = labels[name];
    const label =
      known === undefined ? fields.find((each) => each.name === name)?.label : reportTexts[known][language];
    return label === undefined ? [] : [`${open}${label}${close}`];
  });
  return named.length === 0 ? '' : fillText(reportTexts.needs, language, { fields: named.join(', ') });
};

const choice = (
  { followUp, filled, problems, language }: PointForm,
  allowed: Allowed,
  index: number,
): Html => {
  const name = nameOf(followUp.id, 'status');
  const id = index === 0 ? name : `${name}.${allowed.status}`;
  const needs = needsOf(allowed, language);
  return html`<div class="choice">
    <input
      type="radio"
      id="${id}"
      name="${name}"
      value="${allowed.status}"
      ${when(filled.status === allowed.status, 'checked')}${invalid(
        index === 0 ? problems : [],
        name,
        ...(needs === '' ? [] : [`${id}-trenger`]),
      )}
    />
    <label for="${id}">${allowed.label}</label>
    ${needs !== '' && html`<span class="hint" id="${id}-trenger">${needs}</span>`}
  </div>`;
};

/** The statuses that may follow, each with what it needs. */
export const statusChoices = (form: PointForm): Html => {
  const { followUp, problems, language } = form;
  return html`<fieldset class="statuses">
    <legend>${reportTexts.how[language]}</legend>
    ${fieldProblem(problems, nameOf(followUp.id, 'status'))}
    ${followUp.allowed.map((allowed, index) => choice(form, allowed, index))}
  </fieldset>`;
};

const reasons = ({ followUp, filled, problems, language }: PointForm): Html => {
  const name = nameOf(followUp.id, 'grunn');
  return html`<fieldset>
    <legend>${reportTexts.holdReasons[language]}</legend>
    ${fieldProblem(problems, name)}
    ${holdReasons.map((reason, index) => {
      const id = index === 0 ? name : `${name}.${reason}`;
      return html`<div class="choice">
        <input
          type="checkbox"
          id="${id}"
          name="${name}"
          value="${reason}"
          ${when(filled.holdReasons.includes(reason), 'checked')}
        />
        <label for="${id}">${holdReasonTexts[reason][language]}</label>
      </div>`;
    })}
  </fieldset>`;
};

const treatment = (form: PointForm): Html => {
  const { filled, language } = form;
  return html`<fieldset>
    <legend>${reportTexts.treatment[language]}</legend>
    ${line(form, { field: 'organ', label: reportTexts.organ[language], value: filled.organ })}
    ${line(form, { field: 'sak', label: reportTexts.caseNumber[language], value: filled.caseNumber })}
    ${line(form, { field: 'dato', label: reportTexts.treatedOn[language], value: filled.treatedOn, type: 'date' })}
  </fieldset>`;
};

const select = (form: PointForm, { name, label, choices }: Allowed['fields'][number]): Html => {
  const { followUp, filled, problems, language } = form;
  const id = nameOf(followUp.id, `felt.${name}`);
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${fieldProblem(problems, id)}
    <select id="${id}" name="${id}" ${invalid(problems, id)}>
      <option value="">${reportTexts.choose[language]}</option>
      ${choices.map(
        (each) =>
          html`<option value="${each.value}" ${filled.told[name] === each.value && { markup: ' selected' }}>
            ${each.label}
          </option>`,
      )}
    </select>
  </div>`;
};

const own = (form: PointForm, field: Allowed['fields'][number]): Html => {
  const { name, label, kind } = field;
  if (kind === 'choice') return select(form, field);
  const value = form.filled.told[name] ?? '';
  return line(form, { field: `felt.${name}`, label, value, type: kind === 'date' ? 'date' : 'text' });
};

const known: Readonly<Record<string, (form: PointForm) => Html>> = {
  holdReasons: reasons,
  holdUntil: (form) =>
    line(form, {
      field: 'igjen',
      label: reportTexts.holdUntil[form.language],
      value: form.filled.holdUntil,
      type: 'date',
    }),
  reference: (form) =>
    line(form, {
      field: 'vedtak',
      label: reportTexts.reference[form.language],
      value: form.filled.reference,
      hint: reportTexts.referenceHint[form.language],
    }),
  treatment,
};

/** Each field that some status needs, once; the styles show it with the statuses that do. */
export const neededFields = (form: PointForm): readonly Html[] => {
  const { allowed } = form.followUp;
  const names = [...new Set(allowed.flatMap(({ requires }) => requires))];
  return names.flatMap((name) => {
    const owned = allowed.flatMap(({ fields }) => fields).find((each) => each.name === name);
    const shown = known[name]?.(form) ?? (owned && own(form, owned));
    if (shown === undefined) return [];
    const statuses = allowed
      .filter(({ requires }) => requires.includes(name))
      .map(({ status }) => `for-${status}`);
    return [html`<div class="needed ${statuses.join(' ')}">${shown}</div>`];
  });
};
