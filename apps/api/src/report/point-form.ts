import { fillText } from '#kernel';
import { html, type Html } from '../pages/html.js';
import type { Problem } from '../pages/layout.js';
import { nameOf, type Filled } from './filled.js';
import type { OwnPoint } from './own-points.service.js';
import { pointFacts, pointName, type Reading } from './point-facts.js';
import { neededFields, statusChoices } from './point-fields.js';
import { area, comments, type PointForm } from './point-lines.js';
import { canSaySame } from './report-of.js';
import { conflictBox } from './conflict.js';
import { reportTexts } from './report.texts.js';

/** One point on the page: what is typed in it, what is wrong with it, and what somebody else has reported meanwhile. */
export interface PointOnPage {
  readonly point: OwnPoint;
  readonly filled: Filled;
  readonly problems: readonly Problem[];
  readonly conflict: boolean;
}

const hidden = ({ followUp, filled }: PointForm): Html =>
  html`${Object.entries({ kommando: filled.commandId, revisjon: filled.revision, sett: filled.seen }).map(
    ([field, value]) => html`<input type="hidden" name="${nameOf(followUp.id, field)}" value="${value}" />`,
  )}`;

/** Read alone, as by who hears the page, a button must say which point it is about. */
const button = (form: PointForm, about: string, act: 'meld' | 'uendret'): Html => html`
  <button
    type="submit"
    name="gjor"
    value="${act}:${form.followUp.id}"
    class="ds-button"
    data-size="sm"
    data-variant="${act === 'uendret' ? 'secondary' : 'primary'}"
  >
    <span
      >${reportTexts[act === 'meld' ? 'report' : 'same'][form.language]}<span class="ds-sr-only">
        ${about}</span
      ></span
    >
  </button>
`;

const same = (form: PointForm, about: string): Html =>
  canSaySame(form.followUp)
    ? html`<div class="same">
        ${area(form, {
          field: 'fordi',
          label: reportTexts.because[form.language],
          value: form.filled.because,
          rows: 2,
        })}
        ${button(form, about, 'uendret')}
      </div>`
    : html``;

const fields = (form: PointForm, about: string): Html =>
  form.followUp.allowed.length === 0
    ? html`<p class="ds-alert" data-color="info">${reportTexts.notYours[form.language]}</p>`
    : html`${hidden(form)} ${same(form, about)} ${statusChoices(form)} ${neededFields(form)} ${comments(form)}
        <div class="row">${button(form, about, 'meld')}</div>`;

/** A point with its form. */
export const pointForm = ({ point, filled, problems, conflict }: PointOnPage, reading: Reading): Html => {
  const { language } = reading;
  const { followUp } = point;
  const about = fillText(reportTexts.about, language, { point: pointName(point, language) });
  return html`<section class="own-point" id="${followUp.id}" aria-labelledby="${followUp.id}-tittel">
    ${pointFacts(point, reading)} ${conflict && conflictBox(point, language)}
    <div class="point-body act">${fields({ followUp, filled, problems, language }, about)}</div>
  </section>`;
};
