import { daysBetween, dayOf, fillText, longDay, type Language, type LocalDate } from '#kernel';
import { html, type Html } from '../pages/html.js';
import type { OwnPoint } from './own-points.service.js';
import { reportTexts } from './report.texts.js';

/** Who reads, and on which day. */
export interface Reading {
  readonly language: Language;
  readonly today: LocalDate;
}

/** `KS 001/26, punkt 1`. */
export const pointName = ({ followUp, vedtak }: OwnPoint, language: Language): string =>
  fillText(reportTexts.point, language, {
    number: vedtak.caseNumber?.asWritten ?? reportTexts.noNumber[language],
    point: followUp.point,
  });

const textOf = ({ followUp, vedtak }: OwnPoint): string | null =>
  vedtak.points.find(({ point }) => point === followUp.point)?.text ?? vedtak.text;

const daysPerMonth = 30.44;

const plural = (count: number, one: keyof typeof reportTexts, many: keyof typeof reportTexts) =>
  reportTexts[count === 1 ? one : many];

const deadlineOf = ({ followUp }: OwnPoint, { language, today }: Reading): Html => {
  const { deadline, overdue } = followUp;
  if (deadline === null) return html`${reportTexts.noDeadline[language]}`;
  const days = daysBetween(deadline, today);
  const late = overdue && fillText(plural(days, 'overdueOne', 'overdue'), language, { days });
  return html`${longDay(deadline, language)}
  ${late !== false && html`<strong class="late-word">${late}</strong>`}`;
};

const lastReport = ({ followUp }: OwnPoint, language: Language): string =>
  followUp.lastReportedAt === null
    ? reportTexts.neverReported[language]
    : longDay(dayOf(followUp.lastReportedAt), language);

const unchanged = ({ followUp }: OwnPoint, language: Language): Html => {
  const months = Math.floor(followUp.unchangedDays / daysPerMonth);
  if (months < 1 || followUp.lastReportedAt === null) return html``;
  const words = fillText(plural(months, 'unchangedOne', 'unchanged'), language, { months });
  return html`<p class="quiet">${words}</p>`;
};

/** What the point is, and how it stands. */
export const pointFacts = (point: OwnPoint, reading: Reading): Html => {
  const { language } = reading;
  return html`
    <h2 class="ds-heading" data-size="xs" id="${point.followUp.id}-tittel">
      <span class="quiet">${pointName(point, language)}</span> ${point.vedtak.title}
    </h2>
    ${textOf(point) !== null && html`<p class="prose">${textOf(point)}</p>`}
    <dl class="facts">
      <dt>${reportTexts.deadline[language]}</dt>
      <dd>${deadlineOf(point, reading)}</dd>
      <dt>${reportTexts.status[language]}</dt>
      <dd>${point.followUp.statusLabel}</dd>
      <dt>${reportTexts.lastReported[language]}</dt>
      <dd>${lastReport(point, language)}</dd>
    </dl>
    ${unchanged(point, language)}
  `;
};
