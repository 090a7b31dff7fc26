import { fillText, longDay, type Language } from '#kernel';
import { holdReasonTexts } from '#contexts/follow-up';
import { changes } from '../core/change-since.js';
import { changeTexts, reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';

export interface SummaryLine {
  readonly label: string;
  readonly points: number;
  /** True for a part of the line above it. */
  readonly part: boolean;
}

const simple = [
  'postponedByVedtak',
  'cannotBeCarriedOut',
  'reportedDone',
  'notJudged',
  'deadlineMoved',
  'withDeviations',
] as const satisfies readonly (keyof Vedtaksrapport['summary'])[];

/** The figures in reading order, labelled in the report's language. */
export const summaryLines = ({ summary, language, previous }: Vedtaksrapport): readonly SummaryLine[] => {
  const line = (name: keyof typeof summary & keyof typeof reportTexts, points: number): SummaryLine => ({
    label: reportTexts[name][language],
    points,
    part: false,
  });
  const part = (label: string, points: number): SummaryLine => ({ label, points, part: true });
  return [
    line('open', summary.open),
    line('overdue', summary.overdue),
    line('onHold', summary.onHold),
    ...summary.onHoldBy.map(({ reason, points }) =>
      part(
        fillText(reportTexts.onHoldBy, language, { reason: inSentence(holdReasonTexts[reason][language]) }),
        points,
      ),
    ),
    ...simple.map((name) => line(name, summary[name])),
    line('closedInPeriod', summary.closedInPeriod),
    ...(summary.needsNoFollowUp === 0
      ? []
      : [part(reportTexts.needsNoFollowUp[language], summary.needsNoFollowUp)]),
    ...(['closedLater', 'closedEarlier'] as const).flatMap((name) =>
      summary[name] === 0 ? [] : [line(name, summary[name])],
    ),
    ...(previous === null ? [] : sinceLines(summary, language)),
  ];
};

const sinceLines = (summary: Vedtaksrapport['summary'], language: Language): readonly SummaryLine[] =>
  changes.map((change) => ({
    label: fillText(reportTexts.sinceLast, language, { change: inSentence(changeTexts[change][language]) }),
    points: summary.changes[change],
    part: false,
  }));

const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** `1. januar 2026 til 30. juni 2026`. */
export const periodText = ({ period, language }: Vedtaksrapport): string =>
  fillText(reportTexts.periodValue, language, {
    from: longDay(period.from, language),
    to: longDay(period.to, language),
  });

/** What must be said before anything else: that it is a draft, and if so, for whom it is alone. */
export const remarksOf = ({ draft, edition, language, previous }: Vedtaksrapport): readonly string[] => [
  ...(draft ? [reportTexts.draftExplained[language]] : []),
  ...editionMarks(edition, language),
  ...(previous === null
    ? []
    : [fillText(reportTexts.sinceValue, language, { to: longDay(previous.to, language) })]),
];

/** What stands on every page. */
export const marksOf = ({ draft, edition, language }: Vedtaksrapport): readonly string[] => [
  ...(draft ? [reportTexts.draft[language]] : []),
  ...editionMarks(edition, language),
];

const editionMarks = (edition: Vedtaksrapport['edition'], language: Language): readonly string[] => {
  if (edition === 'public') return [];
  return [reportTexts[edition === 'internal' ? 'internalEdition' : 'closedEdition'][language]];
};

export const municipalityText = ({ municipality }: Vedtaksrapport): string =>
  `${municipality.name} (${municipality.number})`;
