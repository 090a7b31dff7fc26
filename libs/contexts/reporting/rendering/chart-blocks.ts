import { fillText, longMonth } from '#kernel';
import { statuses, statusTexts } from '#contexts/procedures';
import { chartTexts } from '../core/report-charts.texts.js';
import { reportTexts, type ReportText } from '../core/reporting.texts.js';
import type { ReportCharts, Vedtaksrapport } from '../core/vedtaksrapport.js';
import type { Bar } from './charts/bar.js';
import { barDrawing } from './charts/bar-chart.js';
import type { Drawing } from './charts/drawing.js';
import { flowDrawing } from './charts/flow-chart.js';
import { statusDrawings } from './charts/status-chart.js';
import { heading, words, type Block, type BlockColumn, type TableBlock } from './report-blocks.js';

type Say = (name: ReportText, values?: Readonly<Record<string, string | number>>) => string;
type Language = Vedtaksrapport['language'];

/** Status by organ, age of what is open, and the flow through the period: each drawn, and in a table. Nothing of nothing. */
export const chartBlocks = ({ charts, language, sections }: Vedtaksrapport): readonly Block[] => {
  if (sections.length === 0) return [];
  const say: Say = (name, values = {}) => fillText(reportTexts[name], language, values);
  const part = (
    name: ReportText,
    drawings: readonly Drawing[],
    table: Omit<TableBlock, 'kind' | 'caption'>,
  ) =>
    table.rows.length === 0
      ? []
      : [
          heading(say(name)),
          { kind: 'chart', drawings, table: { kind: 'table', caption: say(name), ...table } } as const,
        ];
  const ages = charts.age.map(({ fromDays, toDays, points }) => ({
    name: ageBand(fromDays, toDays, say),
    points,
  }));
  return [
    ...part(
      'statusByOrgan',
      statusDrawings(charts.statusByOrgan, { title: say('statusByOrgan'), language }),
      statusTable(charts.statusByOrgan, say, language),
    ),
    ...part('openByAge', [ageDrawing(ages, say('openByAge'), language)], ageTable(ages, say)),
    ...part(
      'flow',
      charts.flow.length === 0 ? [] : [flowDrawing(charts.flow, { title: say('flow'), language })],
      flowTable(charts.flow, say, language),
    ),
  ];
};

const number = (value: number) => words(value.toString());
const figures = (text: string, share: number): BlockColumn => ({ heading: text, share, numeric: true });

/** A row for each organ, a column for each status that any of them has. */
const statusTable = (organs: ReportCharts['statusByOrgan'], say: Say, language: Language) => {
  const shown = statuses.filter((status) =>
    organs.some((organ) => organ.statuses.some((each) => each.status === status)),
  );
  return {
    columns: [
      { heading: say('organ'), share: 20 },
      ...shown.map((status) => figures(statusTexts[status][language], 10)),
      figures(say('all'), 8),
    ],
    rows: organs.map(({ name, statuses: counted }) => [
      words(name, 'strong'),
      ...shown.map((status) => number(counted.find((each) => each.status === status)?.points ?? 0)),
      words(counted.reduce((sum, { points }) => sum + points, 0).toString(), 'strong'),
    ]),
  };
};

const ageBand = (fromDays: number, toDays: number | null, say: Say) =>
  toDays === null ? say('ageOver', { days: fromDays }) : say('ageBand', { from: fromDays, to: toDays - 1 });

const ageDrawing = (ages: readonly Bar[], title: string, language: Language): Drawing => {
  const most = ages.reduce(
    (first, each) => (each.points > first.points ? each : first),
    ages[0] ?? { name: '', points: 0 },
  );
  const description = fillText(chartTexts.ageDescription, language, { most: most.name, points: most.points });
  return barDrawing(ages, { title, description });
};

const ageTable = (ages: readonly Bar[], say: Say) => ({
  columns: [{ heading: say('age'), share: 70 }, figures(say('points'), 30)],
  rows: ages.map(({ name, points }) => [words(name), number(points)]),
});

const flowTable = (flow: ReportCharts['flow'], say: Say, language: Language) => ({
  columns: [
    { heading: say('month'), share: 50 },
    figures(say('openedPoints'), 25),
    figures(say('closedPoints'), 25),
  ],
  rows: flow.map(({ month, opened, closed }) => [
    words(longMonth(month, language)),
    number(opened),
    number(closed),
  ]),
});
