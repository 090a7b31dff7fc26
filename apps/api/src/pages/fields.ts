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
}

/** Ties a field to its hint and to what is wrong with it. */
const ties = (problems: readonly Problem[], { id, hint }: Pick<Field, 'id' | 'hint'>): Html =>
  html`${describedBy(hint !== undefined && `${id}-hint`, hasProblem(problems, id) && `${id}-feil`)}${
    hasProblem(problems, id) && html` aria-invalid="true"`
  }`;

const around = (problems: readonly Problem[], { id, label, hint }: Field, input: Html): Html =>
  html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint !== undefined && html`<p class="hint" id="${id}-hint">${hint}</p>`} ${fieldProblem(problems, id)}
    ${input}
  </div>`;

/** A field of one line, or a day. */
export const lineField = (
  problems: readonly Problem[],
  field: Field & { readonly type?: 'text' | 'date' },
): Html => {
  const { id, value, type = 'text' } = field;
  const input = html`<input
    id="${id}"
    name="${id}"
    type="${type}"
    value="${value}"
    ${ties(problems, field)}
  />`;
  return around(problems, field, input);
};

/** A field of several lines. */
export const areaField = (problems: readonly Problem[], field: Field): Html => {
  const { id, value } = field;
  const input = html`<textarea id="${id}" name="${id}" rows="3" ${ties(problems, field)}>${value}</textarea>`;
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
    html`<select id="${id}" name="${id}" ${ties(problems, field)}>
      ${options}
    </select>`,
  );
};

/** One of some values, all of them in sight. */
export const radioField = (
  { name, legend, value }: { readonly name: string; readonly legend: string; readonly value: string },
  choices: readonly Choice[],
): Html =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map((each, index) => {
      const id = index === 0 ? name : `${name}.${each.value}`;
      return html`<div class="choice">
        <input
          type="radio"
          id="${id}"
          name="${name}"
          value="${each.value}"
          ${when(each.value === value, 'checked')}
        />
        <label for="${id}">${each.label}</label>
      </div>`;
    })}
  </fieldset>`;
