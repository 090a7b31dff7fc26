import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { fillText, type Language } from '#kernel';
import { statuses, statusTexts, type Status } from '#contexts/procedures';
import { chartTexts } from '../../core/report-charts.texts.js';
import type { ReportCharts } from '../../core/vedtaksrapport.js';
import { boxPath, chartText, label, labelLines, roughWidth, type Drawing, type Shape } from './drawing.js';
import { statusTextures, surface } from './textures.js';

type Organ = ReportCharts['statusByOrgan'][number];

const width = 760;
const [labels, counts] = [170, 40];
const barHeight = 18;
const lineHeight = chartText * 1.25;
const rowHeight = (lines: number) => Math.max(barHeight, lines * lineHeight) + 10;
/** More do not fit on a page. */
const mostOrgans = 10;

interface Asked {
  readonly title: string;
  readonly language: Language;
}

/** A bar for each organ, divided by status; as many charts as the organs need. Bars of all charts are to the same scale. */
export const statusDrawings = (organs: readonly Organ[], { title, language }: Asked): readonly Drawing[] => {
  const parts = Math.ceil(organs.length / mostOrgans);
  const most = Math.max(1, ...organs.map(sumOf));
  return Array.from({ length: parts }, (_, index) => {
    const shown = organs.slice(index * mostOrgans, (index + 1) * mostOrgans);
    const of = { title, part: index + 1, parts };
    const named = parts === 1 ? title : fillText(chartTexts.ofSeveral, language, of);
    return statusDrawing(shown, most, { title: named, language });
  });
};

const sumOf = ({ statuses: counted }: Organ) => counted.reduce((sum, { points }) => sum + points, 0);
const pointsIn = ({ statuses: counted }: Organ, status: Status) =>
  counted.find((each) => each.status === status)?.points ?? 0;

const statusDrawing = (organs: readonly Organ[], most: number, { title, language }: Asked): Drawing => {
  const occurring = statuses.filter((status) => organs.some((organ) => pointsIn(organ, status) > 0));
  const along = scaleLinear()
    .domain([0, most])
    .range([labels, width - counts]);
  const series = stack<Organ, Status>().keys(occurring).value(pointsIn)([...organs]);
  const shapes: Shape[] = [];
  let y = 6;
  organs.forEach((organ, row) => {
    const lines = labelLines(organ.name, labels - 12);
    const height = rowHeight(lines.length);
    const top = y + (height - barHeight) / 2;
    shapes.push(...nameShapes(lines, y + height / 2));
    for (const one of series) {
      const [from, to] = one[row] ?? [0, 0];
      if (to > from) shapes.push(...segment({ from: along(from), to: along(to), top }, one.key, to - from));
    }
    const sum = sumOf(organ);
    shapes.push(label(sum.toString(), { x: along(sum) + 6, y: top + barHeight / 2 + 3.2, bold: true }));
    y += height;
  });
  const legend = legendShapes(occurring, y + 8, language);
  const description = chartTexts.statusDescription[language];
  return { title, description, width, height: legend.bottom, shapes: [...shapes, ...legend.shapes] };
};

const nameShapes = (lines: readonly string[], middle: number): readonly Shape[] =>
  lines.map((line, index) => {
    const y = middle + (index - (lines.length - 1) / 2) * lineHeight + 3.2;
    return label(line, { x: labels - 8, y, anchor: 'end' });
  });

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly top: number;
}

/** A part of a bar; how many it is of stands in it on white, where there is room. */
const segment = ({ from, to, top }: Segment, status: Status, points: number): readonly Shape[] => {
  const box = { x: from, y: top, width: to - from, height: barHeight };
  const text = points.toString();
  const room = roughWidth(text) + 3;
  const plate = { x: (from + to) / 2 - room / 2, y: top + 3.5, width: room, height: barHeight - 7 };
  return [
    ...surface(box, statusTextures[status]),
    ...(room + 4 > to - from
      ? []
      : [
          { kind: 'path', d: boxPath(plate), fill: '#FFFFFF' } as const,
          label(text, { x: (from + to) / 2, y: top + barHeight / 2 + 3.2, anchor: 'middle', bold: true }),
        ]),
  ];
};

const legendShapes = (shown: readonly Status[], top: number, language: Language) => {
  const shapes: Shape[] = [];
  let [x, y] = [8, top];
  for (const status of shown) {
    const text = statusTexts[status][language];
    const taken = 34 + roughWidth(text);
    if (x > 8 && x + taken > width) [x, y] = [8, y + 18];
    shapes.push(...surface({ x, y, width: 22, height: 12 }, statusTextures[status]));
    shapes.push(label(text, { x: x + 28, y: y + 9.4 }));
    x += taken + 8;
  }
  return { shapes, bottom: y + 18 };
};
