import { fillText, type Language } from '#kernel';
import { areaField, lineField, selectField } from '../pages/fields.js';
import { html, when, type Html } from '../pages/html.js';
import type { Problem } from '../pages/layout.js';
import { casePageTexts } from './case.texts.js';
import { fieldName, type StepKey, type StepWords } from './typed-step.js';
import type { AllowedStep, ReadCase } from './read-case.js';

export interface StepForm {
  readonly file: ReadCase;
  readonly csrf: string;
  readonly language: Language;
  readonly commandId: string;
  /** The step whose form was sent, with what was typed; null for none. */
  readonly typed: (StepKey & { readonly words: StepWords }) | null;
  readonly problems: readonly Problem[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

interface Shown extends StepForm {
  readonly step: AllowedStep;
}

const isTyped = ({ typed, step }: Shown): boolean => typed?.step === step.step && typed.to === step.to;

const valueOf = (shown: Shown, field: string): string =>
  isTyped(shown) ? (shown.typed?.words(field) ?? '') : '';

const described = (shown: Shown, field: string, label: string) => ({
  id: fieldName(shown.step, field),
  label,
  value: valueOf(shown, field),
});

const listed = (
  shown: Shown,
  field: string,
  { label, choices }: Pick<Own, 'label'> & { choices: Own['choices'] },
) =>
  selectField(shown.problems, described(shown, field, label), [
    { value: '', label: casePageTexts.choose[shown.language] },
    ...choices,
  ]);

type Own = AllowedStep['fields'][number];

const ownField = (shown: Shown, field: Own): Html => {
  const { name, kind, label } = field;
  if (kind === 'choice') return listed(shown, `felt.${name}`, field);
  if (kind === 'date')
    return lineField(shown.problems, { ...described(shown, `dag.${name}`, label), type: 'date' });
  return areaField(shown.problems, described(shown, `felt.${name}`, label));
};

const known: Readonly<Record<string, (shown: Shown) => Html>> = {
  reference: (shown) =>
    lineField(shown.problems, {
      ...described(shown, 'vedtak', casePageTexts.reference[shown.language]),
      hint: casePageTexts.referenceHint[shown.language],
    }),
  officer: (shown) =>
    listed(shown, 'saksbehandler', {
      label: casePageTexts.newOfficer[shown.language],
      choices: shown.people.map(({ id, name }) => ({ value: id, label: name })),
    }),
  deadline: (shown) =>
    lineField(shown.problems, {
      ...described(shown, 'frist', casePageTexts.newDeadline[shown.language]),
      type: 'date',
    }),
};

const comment = (shown: Shown): Html =>
  areaField(shown.problems, {
    ...described(shown, 'kommentar', casePageTexts.comment[shown.language]),
    hint: shown.step.requires.includes('comment') ? undefined : casePageTexts.optional[shown.language],
  });

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** One step with what it asks for; it is folded away until somebody wants it. */
export const stepForm = (form: StepForm, step: AllowedStep): Html => {
  const { file, csrf, language, commandId } = form;
  const shown = { ...form, step };
  const asked = step.requires.flatMap((name) => known[name]?.(shown) ?? []);
  const isOpen = isTyped(shown) || file.allowed.length === 1;
  return html`<details class="ds-details" id="${fieldName(step, 'steg')}" ${when(isOpen, 'open')}>
    <summary>${capital(step.name)}</summary>
    <form method="post" action="/saker/${encodeURIComponent(file.id)}" class="act" novalidate>
      ${Object.entries({
        csrf,
        kommando: commandId,
        revisjon: file.revision,
        steg: step.step,
        til: step.to,
      }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <p>${fillText(casePageTexts.leadsTo, language, { state: step.toName })}</p>
      ${asked} ${step.fields.map((field) => ownField(shown, field))} ${comment(shown)}
      <button type="submit" class="ds-button" data-variant="primary" data-size="sm">
        ${capital(step.name)}
      </button>
    </form>
  </details>`;
};
