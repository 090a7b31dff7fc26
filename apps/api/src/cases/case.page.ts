import { dayOf, fillText, longDay } from '#kernel';
import { html, type Html } from '../pages/html.js';
import { errorSummary, type Page } from '../pages/layout.js';
import { pageTexts } from '../pages/page.texts.js';
import { caseFacts, caseHistory } from './case-facts.js';
import { casePageTexts } from './case.texts.js';
import { stepForm, type StepForm } from './step-form.js';

export interface CasePage extends StepForm {
  readonly notice: 'recorded' | 'again' | null;
}

/** What was done last; a receipt says it in the words of the log. */
const noticeOf = ({ notice, file, language }: CasePage): Html => {
  if (notice === null) return html``;
  if (notice === 'again')
    return html`<p class="ds-alert" data-color="warning" role="alert">${casePageTexts.again[language]}</p>`;
  const last = file.history.findLast(({ step }) => step !== null);
  if (last?.step == null) return html``;
  const words = { day: longDay(dayOf(last.at), language), step: last.step, state: file.stateName };
  return html`<p class="ds-alert" data-color="success" role="status">
    ${fillText(casePageTexts.recorded, language, words)}
  </p>`;
};

/** A case, and each step that its reader may take with a form of its own. */
export const casePage = (page: CasePage): Page => {
  const { file, language, csrf, problems } = page;
  return {
    language,
    title: file.title,
    signedIn: { csrf },
    body: html`${errorSummary(problems, language)} ${noticeOf(page)} ${caseFacts(file, language)}
      <div>
        <h2 class="ds-heading" data-size="xs">${casePageTexts.steps[language]}</h2>
        ${file.allowed.length === 0 && html`<p>${casePageTexts.noSteps[language]}</p>`}
        ${file.allowed.map((step) => stepForm(page, step))}
      </div>
      ${caseHistory(file, language)}
      <p><a href="/mine-punkter">${pageTexts.toOwnPoints[language]}</a></p>`,
  };
};
