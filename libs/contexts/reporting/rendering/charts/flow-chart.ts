import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { fillText, longMonth, type Language } from '#kernel';
import { chartTexts } from '../../core/report-charts.texts.js';
import { reportTexts } from '../../core/reporting.texts.js';
import type { ReportCharts } from '../../core/vedtaksrapport.js';
import {
  boxPath,
  chartGrid,
  chartInk,
  circlePath,
  label,
  linePath,
  roughWidth,
  type Drawing,
  type Shape,
} from './drawing.js';

type Month = ReportCharts['flow'][number];

const width = 440;
const height = 210;
const plot = { left: 34, right: width - 22, top: 34, bottom: height - 34 };
/** More marks than these would run together. */
const mostMarks = 24;

interface Series {
  readonly of: (month: Month) => number;
  readonly stroke: string;
  /** Filled or hollow, round or square, whole or dashed: told apart without colours. */
  readonly mark: 'circle' | 'square';
  readonly name: 'openedPoints' | 'closedPoints';
}

const opened: Series = {
  of: (month) => month.opened,
  stroke: '#A1130F',
  mark: 'circle',
  name: 'openedPoints',
};
const closed: Series = {
  of: (month) => month.closed,
  stroke: chartInk,
  mark: 'square',
  name: 'closedPoints',
};

/** What was opened and what was closed, month by month, as two lines. */
export const flowDrawing = (
  flow: readonly Month[],
  { title, language }: { readonly title: string; readonly language: Language },
): Drawing => {
  const across = scalePoint()
    .domain(flow.map(({ month }) => month))
    .range([plot.left, plot.right])
    .padding(0.4);
  const most = Math.max(1, ...flow.flatMap((month) => [month.opened, month.closed]));
  const up = scaleLinear().domain([0, most]).nice(4).range([plot.bottom, plot.top]);
  const place = (month: Month, value: number) => [across(month.month) ?? plot.left, up(value)] as const;
  const total = (of: Series['of']) => flow.reduce((sum, month) => sum + of(month), 0);
  const values = { opened: total(opened.of), closed: total(closed.of) };
  return {
    title,
    description: fillText(chartTexts.flowDescription, language, values),
    ...{ width, height },
    shapes: [
      ...heightLines(up),
      ...monthLabels(flow, (month) => across(month.month) ?? plot.left, language),
      ...[closed, opened].flatMap((series) => seriesShapes(series, flow, place)),
      ...legendShapes(language),
    ],
  };
};

/** At whole numbers alone: there is no half point. */
const heightLines = (up: { (value: number): number; ticks: (count: number) => number[] }): readonly Shape[] =>
  up
    .ticks(4)
    .filter(Number.isInteger)
    .flatMap((value) => [
      {
        kind: 'path',
        d: linePath([plot.left, up(value)], [plot.right, up(value)]),
        stroke: value === 0 ? chartInk : chartGrid,
        width: value === 0 ? 1 : 0.6,
      } as const,
      label(value.toString(), { x: plot.left - 6, y: up(value) + 3.2, anchor: 'end' }),
    ]);

/** `jan.` of each month, or of as many as there is room for; the year stands under the first that is shown of it. */
const monthLabels = (
  flow: readonly Month[],
  across: (month: Month) => number,
  language: Language,
): readonly Shape[] => {
  const every = Math.ceil(flow.length / 14);
  const shown = flow.filter((_, index) => index % every === 0);
  return shown.flatMap((month, index) => {
    const x = across(month);
    const year = month.month.slice(0, 4);
    const isNew = shown[index - 1]?.month.startsWith(year) !== true;
    return [
      label(longMonth(month.month, language).slice(0, 3), { x, y: plot.bottom + 14, anchor: 'middle' }),
      ...(isNew ? [label(year, { x, y: plot.bottom + 26, anchor: 'middle', bold: true })] : []),
    ];
  });
};

type Place = (month: Month, value: number) => readonly [number, number];

const seriesShapes = (series: Series, flow: readonly Month[], place: Place): readonly Shape[] => {
  const points = flow.map((month) => place(month, series.of(month)));
  const marks = flow.length > mostMarks ? [] : points;
  return [lineShape(series, points), ...marks.map((point) => markShape(series, point))];
};

const lineShape = ({ stroke, mark }: Series, points: readonly (readonly [number, number])[]): Shape => ({
  kind: 'path',
  d: line().digits(2)(points.map(([x, y]) => [x, y])) ?? '',
  ...{ stroke, width: 1.8 },
  ...(mark === 'square' ? { dash: 5 } : {}),
});

const markShape = ({ stroke, mark }: Series, [x, y]: readonly [number, number]): Shape => ({
  kind: 'path',
  d:
    mark === 'circle'
      ? circlePath([x, y], 3.6)
      : boxPath({ x: x - 3.2, y: y - 3.2, width: 6.4, height: 6.4 }),
  fill: mark === 'circle' ? '#FFFFFF' : stroke,
  ...{ stroke, width: 1.6 },
});

const legendShapes = (language: Language): readonly Shape[] => {
  let x = plot.left;
  return [opened, closed].flatMap((series) => {
    const text = reportTexts[series.name][language];
    const from = x;
    x += 48 + roughWidth(text);
    return [
      lineShape(series, [
        [from, 14],
        [from + 26, 14],
      ]),
      markShape(series, [from + 13, 14]),
      label(text, { x: from + 32, y: 17.2 }),
    ];
  });
};
