import { fillText } from '#kernel';
import { html, type Html } from '../pages/html.js';
import { errorSummary, type Page } from '../pages/layout.js';
import type { OwnPoint } from './own-points.service.js';
import type { Reading } from './point-facts.js';
import { pointForm, type PointOnPage } from './point-form.js';
import { receipts } from './receipt.page.js';
import { settingsTexts } from '../settings/settings.texts.js';
import { reportTexts } from './report.texts.js';

export interface PointsPage extends Reading {
  /** Where its form is sent: the page's own address. */
  readonly path: string;
  readonly csrf: string;
  readonly points: readonly PointOnPage[];
  /** Points that were reported a moment ago, where others on the page were not. */
  readonly reported: readonly OwnPoint[];
  readonly notice?: 'again' | undefined;
}

const lead = ({ points, path, language }: PointsPage): Html => {
  if (points.length === 0) return html`<p>${reportTexts.none[language]}</p>`;
  const key = points.length === 1 ? 'leadOne' : 'lead';
  return html`<p class="lead">
    ${fillText(reportTexts[key], language, { count: points.length })}
    ${path !== '/mine-punkter' && html`<a href="/mine-punkter">${reportTexts.allOwn[language]}</a>`}
  </p>`;
};

const sendAll = ({ points, language }: PointsPage): Html =>
  points.length < 2
    ? html``
    : html`<div class="stack">
        <p>${reportTexts.allHint[language]}</p>
        <button type="submit" name="gjor" value="alle" class="ds-button" data-variant="primary">
          ${reportTexts.all[language]}
        </button>
      </div>`;

/**
 * The points of one person, each with its form, all in one: each can be sent alone, or all at once. The first button can do
 * nothing, so that Enter in a field sends nothing by mistake.
 */
export const pointsPage = (page: PointsPage): Page => {
  const { language, path, csrf, points, reported, notice } = page;
  const title = reportTexts[path === '/mine-punkter' ? 'titleMany' : 'titleOne'][language];
  const problems = points.flatMap((each) => each.problems);
  return {
    language,
    title,
    signedIn: { csrf },
    body: html`${errorSummary(problems, language)}
      ${notice !== undefined && html`<p class="ds-alert" data-color="warning" role="alert">${reportTexts[notice][language]}</p>`}
      ${reported.length > 0 && receipts(reported, page)}
      <h1 class="ds-heading" data-size="md">${title}</h1>
      ${lead(page)}
      ${
        points.length > 0 &&
        html`<form method="post" action="${path}" class="stack" novalidate>
          <button type="submit" disabled hidden></button>
          <input type="hidden" name="csrf" value="${csrf}" />
          ${points.map((each) => pointForm(each, page))} ${sendAll(page)}
        </form>`
      }
      <p><a href="/innstillinger">${settingsTexts.link[language]}</a></p>`,
  };
};
