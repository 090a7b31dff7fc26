import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { statuses } from '#contexts/procedures';
import { barInText } from './bar.js';
import { barDrawing } from './bar-chart.js';
import { roughWidth, type Drawing } from './drawing.js';
import { flowDrawing } from './flow-chart.js';
import { statusDrawings } from './status-chart.js';
import { svgOf } from './svg-of.js';
import { statusTextures } from './textures.js';

const organs = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    organ: `o-${index.toString()}`,
    name: `Utvalg for oppvekst, kultur og samiske spørsmål nummer ${index.toString()}`.slice(
      0,
      12 + index * 9,
    ),
    statuses: statuses.map((status, at) => ({ status, points: (index * 7 + at * 5) % 11 })),
  }));
const months = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    month: `${(2020 + Math.floor(index / 12)).toString()}-${((index % 12) + 1).toString().padStart(2, '0')}`,
    opened: (index * 5) % 13,
    closed: (index * 3) % 7,
  }));
const title = 'Status <etter> organ';
const drawings: readonly Drawing[] = [
  ...statusDrawings(organs(13), { title, language: 'nb' }),
  barDrawing(
    [0, 3, 1000].map((points) => ({ name: `${points.toString()} til dager`, points })),
    { title, description: 'd' },
  ),
  ...[1, 6, 120].map((count) => flowDrawing(months(count), { title, language: 'nb' })),
];

/** Relative luminance, as WCAG reckons it. */
const light = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe('A chart', () => {
  it.each(languages)('is the same bytes for the same figures, and says what it shows in %s', (language) => {
    const draw = () => statusDrawings(organs(3), { title, language }).map((each) => svgOf(each, 'c'));
    expect(draw()).toEqual(draw());
    expect(draw()[0]).toContain('<title id="c-t">Status &lt;etter&gt; organ</title><desc id="c-d">');
    expect(draw()[0]).not.toMatch(/NaN|undefined|\bnull\b|\{\w+\}/);
  });

  it.each(drawings.map((drawing) => [drawing.width, drawing.height, drawing] as const))(
    'stays within its %d by %d points',
    (width, height, { shapes }) => {
      for (const shape of shapes) {
        if (shape.kind !== 'text') {
          expect(shape.d).toMatch(/^[MLhvaZ\d.,\s-]+$/);
          continue;
        }
        const taken = roughWidth(shape.text, shape.size);
        const left = shape.x - taken * { start: 0, middle: 0.5, end: 1 }[shape.anchor];
        expect([left >= 0, left + taken <= width + 1, shape.y > 0, shape.y <= height]).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
    },
  );

  it('is drawn on as many pages as its organs need, and each says which it is', () => {
    expect(statusDrawings(organs(13), { title: 'Status', language: 'nb' }).map((each) => each.title)).toEqual(
      ['Status (1 av 2)', 'Status (2 av 2)'],
    );
  });

  it('outlines and draws its lines with a contrast of three at least', () => {
    const strokes = drawings.flatMap(({ shapes }) =>
      shapes.flatMap((shape) =>
        shape.kind === 'path' && (shape.width ?? 0) >= 1.6 ? (shape.stroke ?? []) : [],
      ),
    );
    expect(strokes.length).toBeGreaterThan(0);
    for (const stroke of strokes) expect(contrast(stroke, '#FFFFFF')).toBeGreaterThanOrEqual(3);
    for (const { fill, hatch, lines = '#12263F' } of Object.values(statusTextures))
      if (hatch !== 'none') expect(contrast(lines, fill)).toBeGreaterThanOrEqual(3);
  });

  it('has no two statuses alike on a black and white print', () => {
    const looks = statuses.map((status) => statusTextures[status]);
    for (const [index, one] of looks.entries())
      for (const other of looks.slice(index + 1))
        if (one.hatch === other.hatch) expect(contrast(one.fill, other.fill)).toBeGreaterThan(1.3);
  });

  it('is a bar of text where nothing is drawn, as long as its figure', () => {
    expect(['', '▌', '█'.repeat(8), '█'.repeat(16)]).toEqual(
      [0, 1, 50, 100].map((each) => barInText(each, 100)),
    );
  });
});
