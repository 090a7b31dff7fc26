import type { Status } from '#contexts/procedures';
import { boxPath, chartInk, linePath, rounded, type Box, type Shape } from './drawing.js';

type Hatch = 'none' | 'up' | 'down' | 'level' | 'upright' | 'crossed' | 'dotted';

/** How a surface looks. Two that look alike in colour differ in their lines, and the other way round. */
export interface Texture {
  readonly fill: string;
  readonly hatch: Hatch;
  /** Colour of the lines. */
  readonly lines?: string;
}

const white = '#FFFFFF';

/** Told apart in grey and by whoever sees no colours: by lightness or by lines, never by hue alone. */
export const statusTextures: Readonly<Record<Status, Texture>> = {
  REGISTRERT: { fill: white, hatch: 'dotted' },
  IKKE_STARTET: { fill: white, hatch: 'none' },
  UNDER_ARBEID: { fill: '#5B87B5', hatch: 'none' },
  DELVIS_IVERKSATT: { fill: '#C9D8E8', hatch: 'upright' },
  PAA_VENT: { fill: '#F6D9A8', hatch: 'up' },
  UTSATT: { fill: '#E4D3EE', hatch: 'down' },
  KAN_IKKE_IVERKSETTES: { fill: '#A1130F', hatch: 'crossed', lines: white },
  MELDT_IVERKSATT: { fill: '#CFE8D6', hatch: 'level' },
  AVSLUTTET: { fill: chartInk, hatch: 'none' },
  ERSTATTET: { fill: '#5A6673', hatch: 'dotted', lines: white },
  OPPHEVET: { fill: white, hatch: 'crossed' },
  INGEN_OPPFOLGING: { fill: '#D5DAE0', hatch: 'none' },
};

const gap = 5;
const multiples = (from: number, to: number): readonly number[] => {
  const first = Math.floor(from / gap) + 1;
  const last = Math.ceil(to / gap) - 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * gap);
};

/** Lines that are cut off at the edges of the box, so that whatever draws them needs no clipping. */
const hatches: Readonly<Record<Hatch, (box: Box) => readonly string[]>> = {
  none: () => [],
  up: ({ x, y, width, height }) =>
    multiples(x + y, x + width + y + height).map((sum) => {
      const [left, right] = [Math.max(x, sum - y - height), Math.min(x + width, sum - y)];
      return linePath([left, sum - left], [right, sum - right]);
    }),
  down: ({ x, y, width, height }) =>
    multiples(x - y - height, x + width - y).map((difference) => {
      const [left, right] = [Math.max(x, difference + y), Math.min(x + width, difference + y + height)];
      return linePath([left, left - difference], [right, right - difference]);
    }),
  level: ({ x, y, width, height }) =>
    multiples(y, y + height).map((at) => linePath([x, at], [x + width, at])),
  upright: ({ x, y, width, height }) =>
    multiples(x, x + width).map((at) => linePath([at, y], [at, y + height])),
  crossed: (box) => [...hatches.up(box), ...hatches.down(box)],
  dotted: ({ x, y, width, height }) =>
    multiples(y, y + height - 1).flatMap((top) =>
      multiples(x, x + width - 1).map((left) => `M${rounded(left)},${rounded(top)}h1.2`),
    ),
};

/** A surface with its outline: the outline alone has the contrast that a shape needs beside white and beside its neighbour. */
export const surface = (box: Box, { fill, hatch, lines = chartInk }: Texture): readonly Shape[] => {
  const d = hatches[hatch](box).join('');
  return [
    { kind: 'path', d: boxPath(box), fill },
    ...(d === '' ? [] : [{ kind: 'path', d, stroke: lines, width: hatch === 'dotted' ? 1.4 : 0.8 } as const]),
    { kind: 'path', d: boxPath(box), stroke: chartInk, width: 0.8 },
  ];
};
