import { describedBy, html, when, type Html } from './html.js';
import { fieldProblem, hasProblem, type Problem } from './layout.js';

interface Field {
  /** Its name in the form, and the id of its element. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Ties a field to its hint and to what is wrong with it. */
const ties = (problems: readonly Problem[], { id, hint }: Pick<Field, 'id' | 'hint'>): Html =>
  html`${describedBy(hint !== undefined && `${id}-hint`, hasProblem(problems, id) && `${id}-feil`)}${
    hasProblem(problems, id) && html` aria-invalid="true"`
  }`;

const hintOf = ({ id, hint }: Pick<Field, 'id' | 'hint'>): Html =>
  html`${hint !== undefined && html`<div data-field="description" id="${id}-hint">${hint}</div>`}`;

const around = (problems: readonly Problem[], field: Field, input: Html): Html =>
  html`<div class="ds-field" data-size="sm">
    <label class="ds-label" for="${field.id}">${field.label}</label>
    ${hintOf(field)} ${input} ${fieldProblem(problems, field.id)}
  </div>`;

interface Line extends Field {
  readonly type?: 'text' | 'date' | 'email';
  /** More that its element has. */
  readonly has?: Html;
}

/** A field of one line, or a day. */
export const lineField = (problems: readonly Problem[], field: Line): Html => {
  const { id, value, type = 'text', has = html`class="ds-input"` } = field;
  const input = html`<input
    ${has}
    id="${id}"
    name="${id}"
    type="${type}"
    value="${value}"
    ${ties(problems, field)}
  />`;
  return around(problems, field, input);
};

/** A field of several lines. */
export const areaField = (problems: readonly Problem[], field: Field & { readonly rows?: number }): Html => {
  const { id, value, rows = 3 } = field;
  const input = html`<textarea
    class="ds-input"
    id="${id}"
    name="${id}"
    rows="${rows}"
    ${ties(problems, field)}
  >
${value}</textarea>`;
  return around(problems, field, input);
};

/** One of some values, in a list. */
export const selectField = (problems: readonly Problem[], field: Field, choices: readonly Choice[]): Html => {
  const { id, value } = field;
  const options = choices.map(
    (each) =>
      html`<option value="${each.value}" ${each.value === value && { markup: ' selected' }}>
        ${each.label}
      </option>`,
  );
  return around(
    problems,
    field,
    html`<select class="ds-input" id="${id}" name="${id}" ${ties(problems, field)}>
      ${options}
    </select>`,
  );
};

interface Choices {
  readonly name: string;
  readonly legend: string;
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
}

/** One of some values, or several, all of them in sight. The first has the name as its id: what is wrong leads to it. */
export const choiceField = (
  problems: readonly Problem[],
  { name, legend, type, chosen }: Choices,
  choices: readonly Choice[],
): Html =>
  html`<fieldset class="ds-fieldset choices" data-size="sm">
    <legend class="ds-label">${legend}</legend>
    <div>
      ${choices.map(({ value, label, hint }, index) => {
        const id = index === 0 ? name : `${name}.${value}`;
        return html`<div class="ds-field">
          <input
            class="ds-input"
            type="${type}"
            id="${id}"
            name="${name}"
            value="${value}"
            ${when(chosen.includes(value), 'checked')}${ties(index === 0 ? problems : [], { id, hint })}
          />
          <label class="ds-label" data-weight="regular" for="${id}">${label}</label>
          ${hintOf({ id, hint })}
        </div>`;
      })}
    </div>
    ${fieldProblem(problems, name)}
  </fieldset>`;
