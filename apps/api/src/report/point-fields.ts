import { holdReasons, holdReasonTexts } from '#contexts';
import { fillText, type Language } from '#kernel';
import { choiceField, selectField } from '../pages/fields.js';
import { html, type Html } from '../pages/html.js';
import { nameOf } from './filled.js';
import type { FollowUp } from './own-points.service.js';
import { line, type PointForm } from './point-lines.js';
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
const needsOf = ({ requires, fields }: Allowed, language: Language): string | undefined => {
  const [open, close] = quoted[language];
  const named = requires.flatMap((name) => {
    const known = labels[name];
    const label =
      known === undefined ? fields.find((each) => each.name === name)?.label : reportTexts[known][language];
    return label === undefined ? [] : [`${open}${label}${close}`];
  });
  return named.length === 0 ? undefined : fillText(reportTexts.needs, language, { fields: named.join(', ') });
};

/** The statuses that may follow, each with what it needs. */
export const statusChoices = ({ followUp, filled, problems, language }: PointForm): Html =>
  choiceField(
    problems,
    {
      name: nameOf(followUp.id, 'status'),
      legend: reportTexts.how[language],
      type: 'radio',
      chosen: [filled.status],
    },
    followUp.allowed.map((allowed) => ({
      value: allowed.status,
      label: allowed.label,
      hint: needsOf(allowed, language),
    })),
  );

const reasons = ({ followUp, filled, problems, language }: PointForm): Html =>
  choiceField(
    problems,
    {
      name: nameOf(followUp.id, 'grunn'),
      legend: reportTexts.holdReasons[language],
      type: 'checkbox',
      chosen: filled.holdReasons,
    },
    holdReasons.map((reason) => ({ value: reason, label: holdReasonTexts[reason][language] })),
  );

const treatment = (form: PointForm): Html => {
  const { filled, language } = form;
  return html`<fieldset class="ds-fieldset" data-size="sm">
    <legend class="ds-label">${reportTexts.treatment[language]}</legend>
    ${line(form, { field: 'organ', label: reportTexts.organ[language], value: filled.organ })}
    ${line(form, { field: 'sak', label: reportTexts.caseNumber[language], value: filled.caseNumber })}
    ${line(form, { field: 'dato', label: reportTexts.treatedOn[language], value: filled.treatedOn, type: 'date' })}
  </fieldset>`;
};

const select = (form: PointForm, { name, label, choices }: Allowed['fields'][number]): Html => {
  const { followUp, filled, problems, language } = form;
  const field = { id: nameOf(followUp.id, `felt.${name}`), label, value: filled.told[name] ?? '' };
  return selectField(problems, field, [{ value: '', label: reportTexts.choose[language] }, ...choices]);
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
