import { scaleBand, scaleLinear } from 'd3-scale';
import type { BarsBlock } from '../report-blocks.js';
import type { Bar } from './bar.js';
import { chartInk, chartText, label, labelLines, linePath, type Drawing, type Shape } from './drawing.js';
import { surface } from './textures.js';

const width = 440;
const [labels, counts] = [130, 36];
const step = 30;
const texture = { fill: '#5B87B5', hatch: 'none' } as const;

/** A bar for each thing counted, named on its left, with its figure at its end. */
export const barDrawing = (
  bars: readonly Bar[],
  { title, description }: Pick<Drawing, 'title' | 'description'>,
): Drawing => {
  const height = bars.length * step + 12;
  const most = Math.max(1, ...bars.map(({ points }) => points));
  const along = scaleLinear()
    .domain([0, most])
    .range([labels, width - counts]);
  const down = scaleBand<number>()
    .domain([...bars.keys()])
    .range([4, height - 8])
    .paddingInner(0.35)
    .paddingOuter(0.15);
  const shapes = bars.flatMap(({ name, points }, index): readonly Shape[] => {
    const top = down(index) ?? 0;
    const middle = top + down.bandwidth() / 2;
    const lines = labelLines(name, labels - 12);
    const box = { x: labels, y: top, width: along(points) - labels, height: down.bandwidth() };
    return [
      ...lines.map((line, at) => {
        const y = middle + (at - (lines.length - 1) / 2) * chartText * 1.1 + 3.2;
        return label(line, { x: labels - 8, y, anchor: 'end' });
      }),
      ...(points > 0 ? surface(box, texture) : []),
      label(points.toString(), { x: along(points) + 6, y: middle + 3.2, bold: true }),
    ];
  });
  const foot = {
    kind: 'path',
    d: linePath([labels, 2], [labels, height - 4]),
    stroke: chartInk,
    width: 1,
  } as const;
  return { title, description, width, height, shapes: [...shapes, foot] };
};

/** Bars of a report, drawn. */
export const drawnBars = ({ caption, description, bars }: BarsBlock): Drawing =>
  barDrawing(bars, { title: caption, description });
