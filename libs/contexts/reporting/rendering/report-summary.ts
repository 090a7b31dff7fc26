import { fillText, longDay } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
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
] as const satisfies readonly (keyof Vedtaksrapport['summary'])[];

/** The figures in reading order, labelled in the report's language. */
export const summaryLines = ({ summary, language }: Vedtaksrapport): readonly SummaryLine[] => {
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
    ...summary.onHoldBy.map(({ label, points }) =>
      part(fillText(reportTexts.onHoldBy, language, { reason: inSentence(label) }), points),
    ),
    ...simple.map((name) => line(name, summary[name])),
    line('closedInPeriod', summary.closedInPeriod),
    ...(summary.needsNoFollowUp === 0
      ? []
      : [part(reportTexts.needsNoFollowUp[language], summary.needsNoFollowUp)]),
    ...(summary.closedLater === 0 ? [] : [line('closedLater', summary.closedLater)]),
  ];
};

const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** `1. januar 2026 til 30. juni 2026`. */
export const periodText = ({ period, language }: Vedtaksrapport): string =>
  fillText(reportTexts.periodValue, language, {
    from: longDay(period.from, language),
    to: longDay(period.to, language),
  });

/** What must be said before anything else: that it is a draft and, if so, not for the public. */
export const remarksOf = ({ edition, language }: Vedtaksrapport): readonly string[] => [
  reportTexts.draftExplained[language],
  ...(edition === 'internal' ? [reportTexts.internalEdition[language]] : []),
];

export const municipalityText = ({ municipality }: Vedtaksrapport): string =>
  `${municipality.name} (${municipality.number})`;
