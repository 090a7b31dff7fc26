import { shortDay } from '#kernel';
import { reportTexts, type ReportText } from '../core/reporting.texts.js';
import type { ReportRow, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { chartBlocks } from './chart-blocks.js';
import { pointCells, pointColumns } from './pdf-cells.js';
import type { Paragraph } from './pdf-lines.js';
import { heading, paragraph, words, type Block, type Words } from './report-blocks.js';
import { summaryLines } from './report-summary.js';

type Rows = readonly (readonly (readonly Words[])[])[];

/** The whole report below its title, in reading order: figures, what calls for attention, then every point by organ. */
export const vedtaksrapportBlocks = (model: Vedtaksrapport): readonly Block[] =>
  [summaryBlocks, chartBlocks, attentionBlocks, organBlocks, shieldedBlocks].flatMap((part) => part(model));

const table = (
  caption: string,
  headings: readonly (readonly [string, number, boolean?])[],
  rows: Rows,
): Block => ({
  kind: 'table',
  caption,
  columns: headings.map(([text, share, numeric = false]) => ({ heading: text, share, numeric })),
  rows,
});

const summaryBlocks = (model: Vedtaksrapport): readonly Block[] => {
  const say = (name: ReportText) => reportTexts[name][model.language];
  const rows = summaryLines(model).map(({ label, points, part }) => [
    words(part ? `– ${label}` : label),
    words(points.toString(), part ? 'plain' : 'strong'),
  ]);
  return [
    heading(say('summary')),
    table(
      say('summary'),
      [
        [say('figure'), 70],
        [say('points'), 30, true],
      ],
      rows,
    ),
  ];
};

/** What an organ asks for first, each with the points it is about; nothing is said of what there is none of. */
const attention: readonly (readonly [ReportText, (row: ReportRow) => boolean])[] = [
  ['newPoints', ({ changes }) => changes.includes('NEW')],
  ['closedPointsOnce', ({ fate }) => fate !== 'OPEN'],
  ['overdue', ({ overdue }) => overdue],
  ['cannotBeCarriedOut', ({ status }) => status === 'KAN_IKKE_IVERKSETTES'],
  ['postponedByVedtak', ({ status }) => status === 'UTSATT'],
  ['onHold', ({ status }) => status === 'PAA_VENT'],
  ['deadlineMoved', ({ deadlineMoves }) => deadlineMoves > 0],
  ['withDeviations', ({ deviations }) => deviations > 0],
];

const attentionBlocks = ({ sections, language }: Vedtaksrapport): readonly Block[] => {
  const rows = sections.flatMap((section) => section.rows);
  const say = (name: ReportText) => reportTexts[name][language];
  return attention.flatMap(([name, isAbout]) => {
    const found = rows.filter(isAbout).toSorted((a, b) => b.ageInDays - a.ageInDays);
    if (found.length === 0) return [];
    const title = `${say(name)} (${found.length.toString()})`;
    const headings = pointColumns(language);
    return [
      heading(title),
      table(
        title,
        [0, 2, 3, 4, 5].map((index) => [headings[index]?.heading ?? '', index === 0 ? 24 : 19] as const),
        found.map((row) => briefCells(row, language)),
      ),
    ];
  });
};

const briefCells = (row: ReportRow, language: Vedtaksrapport['language']) => {
  const cells = cellsOf(row, language);
  const [first = [], , ...others] = cells;
  return [[...first, ...words(row.title)], ...others.slice(0, 4)];
};

const cellsOf = (row: ReportRow, language: Vedtaksrapport['language']) =>
  pointCells(row, language).map((cell) => cell.map(asWords));

const asWords = ({ text, weight, colour }: Paragraph): Words => {
  if (colour === 'alarm' || colour === 'muted') return { text, tone: colour };
  return { text, tone: weight === 'bold' ? 'strong' : 'plain' };
};

const organBlocks = ({ sections, language }: Vedtaksrapport): readonly Block[] =>
  sections.length === 0
    ? [paragraph(reportTexts.nothing[language])]
    : sections.flatMap(({ name, rows }) => [
        heading(name),
        table(
          name,
          pointColumns(language).map(({ heading: text, width }) => [text, Math.round(width / 7.7)]),
          rows.map((row) => cellsOf(row, language)),
        ),
      ]);

const shieldedBlocks = ({ shielded, language }: Vedtaksrapport): readonly Block[] => {
  const say = (name: ReportText) => reportTexts[name][language];
  if (shielded.length === 0) return [];
  const rows = shielded.map(({ caseNumber, shieldedBy }) => [
    words(caseNumber ?? say('noCaseNumber'), 'strong'),
    words(shieldedBy),
  ]);
  const headings = [
    [say('caseNumber'), 30],
    [say('shieldedBy'), 70],
  ] as const;
  return [heading(say('shieldedVedtak')), table(say('shieldedVedtak'), headings, rows)];
};

/** `Status per 01.07.2026`. */
export const standsOn = ({ today, language }: Vedtaksrapport): string =>
  `${reportTexts.madeOn[language]} ${shortDay(today)}`;
