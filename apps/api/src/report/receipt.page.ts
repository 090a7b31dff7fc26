import { dayOf, fillText, longDay, type Language } from '#kernel';
import { html, type Html } from '../pages/html.js';
import type { Page } from '../pages/layout.js';
import type { OwnPoint } from './own-points.service.js';
import { pointName, type Reading } from './point-facts.js';
import { receiptTexts } from './report.texts.js';

const nextOf = ({ followUp }: OwnPoint, language: Language): string => {
  const { endedAt, status, holdUntil, deadline } = followUp;
  if (endedAt !== null) return receiptTexts.nextEnded[language];
  if (status === 'MELDT_IVERKSATT') return receiptTexts.nextDone[language];
  if (status === 'PAA_VENT' && holdUntil !== null)
    return fillText(receiptTexts.nextHold, language, { day: longDay(holdUntil, language) });
  const due =
    deadline !== null && fillText(receiptTexts.nextDeadline, language, { day: longDay(deadline, language) });
  return `${receiptTexts.nextRound[language]}${due === false ? '' : ` ${due}`}`;
};

const receipt = (point: OwnPoint, { language }: Reading): Html => {
  const { followUp, vedtak } = point;
  const day = followUp.lastReportedAt ?? followUp.openedAt;
  return html`<section class="ds-card" data-color="success" data-variant="tinted">
    <h2 class="ds-heading" data-size="xs">
      <span class="quiet">${pointName(point, language)}</span> ${vedtak.title}
    </h2>
    <p>
      ${receiptTexts.recorded[language]} ${longDay(dayOf(day), language)}:
      <strong>${followUp.statusLabel}</strong>
    </p>
    ${[followUp.publicComment, followUp.internalComment].map(
      (words) => words !== null && html`<blockquote>${words}</blockquote>`,
    )}
    <h3 class="ds-heading" data-size="2xs">${receiptTexts.next[language]}</h3>
    <p>${nextOf(point, language)}</p>
  </section>`;
};

/** What was recorded, and what comes of it. */
export const receipts = (points: readonly OwnPoint[], reading: Reading): Html =>
  html`<div class="receipts" role="status">${points.map((each) => receipt(each, reading))}</div>`;

interface Receipt extends Reading {
  readonly csrf: string;
  readonly reported: readonly OwnPoint[];
  /** Open points that were not reported now. */
  readonly left: number;
}

const leftWords = ({ left, language }: Receipt): string => {
  if (left === 0) return receiptTexts.leftNone[language];
  return fillText(receiptTexts[left === 1 ? 'leftOne' : 'left'], language, { count: left });
};

export const receiptPage = (page: Receipt): Page => {
  const { language, csrf, reported } = page;
  return {
    language,
    title: receiptTexts.title[language],
    signedIn: { csrf },
    body: html`<h1 class="ds-heading" data-size="md">${receiptTexts.title[language]}</h1>
      ${receipts(reported, page)}
      <p><a href="/mine-punkter">${leftWords(page)}</a></p>`,
  };
};
