import { dayOf, fillText, longDay, type Language } from '#kernel';
import { html, type Html } from '../pages/html.js';
import type { OwnPoint } from './own-points.service.js';
import { reportTexts } from './report.texts.js';

/** What somebody else has reported since the page was made, above what was typed here. */
export const conflictBox = ({ followUp }: OwnPoint, language: Language): Html => {
  const last = followUp.history.findLast(({ status, words }) => status !== null || words !== null);
  const who = last?.actor?.name ?? reportTexts.conflictSomebody[language];
  const day = longDay(dayOf(followUp.lastReportedAt ?? followUp.openedAt), language);
  return html`<div class="conflict" role="alert">
    <h3 class="ds-heading" data-size="2xs">${reportTexts.conflict[language]}</h3>
    <p>
      ${fillText(reportTexts.conflictWho, language, { who, day })} <strong>${followUp.statusLabel}</strong>
    </p>
    ${[followUp.publicComment, followUp.internalComment].map(
      (words) => words !== null && html`<blockquote>${words}</blockquote>`,
    )}
    <p>${reportTexts.conflictNext[language]}</p>
  </div>`;
};
