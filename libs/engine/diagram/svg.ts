import { layeredLayout, type Box, type Layout, type Point } from './layered-layout.js';
import type { DrawnEdge, DrawnNode, ProcedureGraph } from './procedure-graph.js';

const fontSize = { state: 15, step: 13, group: 13 } as const;
const height = { state: 44, step: 30, group: 34 } as const;
/** Of a sans-serif letter, in parts of its size: there is nobody to ask how wide a text is. */
const letterWidth = 0.58;
const padding = 18;
const margin = 24;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // XML cannot hold these at all.
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const sizeOf = ({ label, kind }: DrawnNode) => ({
  width: Math.ceil(label.length * fontSize[kind] * letterWidth) + 2 * padding,
  height: height[kind],
});

const number = (value: number): string => (Math.round(value * 10) / 10).toString();
const at = ({ x, y }: Point): string => `${number(x)} ${number(y)}`;

const classesOf = ({ kind, initial, here, taken }: DrawnNode): string =>
  [kind, ...(initial ? ['initial'] : []), ...(taken ? ['taken'] : []), ...(here ? ['here'] : [])].join(' ');

const drawRect = ({ kind }: DrawnNode, { x, y, width, height: tall }: Box, inset: number): string =>
  `<rect x="${number(x - width / 2 + inset)}" y="${number(y - tall / 2 + inset)}"` +
  ` width="${number(width - 2 * inset)}" height="${number(tall - 2 * inset)}"` +
  ` rx="${number(kind === 'step' ? tall / 2 : 4)}"/>`;

/** An end has a double edge, as is the custom. */
const drawNode = (node: DrawnNode, box: Box): string =>
  `<g class="${classesOf(node)}">${drawRect(node, box, 0)}${node.ended ? drawRect(node, box, 4) : ''}` +
  `<text x="${number(box.x)}" y="${number(box.y)}" dy=".35em" font-size="${fontSize[node.kind].toString()}">` +
  `${escaped(node.label)}</text></g>`;

/** Its corners are rounded: each point but the last bends the line towards the middle of the next stretch. */
const drawEdge = ({ taken }: DrawnEdge, [first, ...others]: readonly Point[]): string => {
  const last = others.at(-1);
  if (first === undefined || last === undefined) return '';
  const bends = others.slice(0, -1).map((point, index) => {
    const next = others[index + 1] ?? point;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  const line = [`M${at(first)}`, ...bends, `L${at(last)}`].join(' ');
  return `<path class="${taken ? 'edge taken' : 'edge'}" d="${line}"/>`;
};

const style = `
text{font-family:system-ui,'Noto Sans',Arial,sans-serif;text-anchor:middle;fill:#14263d}
.state rect{fill:#fff;stroke:#1f3a5f;stroke-width:1.5}
.initial rect{stroke-width:3.5}
.group rect{fill:#fff;stroke:#1f3a5f;stroke-dasharray:4 3}
.step rect{fill:#eef2f6;stroke:#8094a8}
.taken rect{fill:#dcebf9;stroke:#0b5cad}
.here rect{fill:#0b5cad;stroke:#0b5cad}.here text{fill:#fff}
.edge{fill:none;stroke:#8094a8;marker-end:url(#end)}
.edge.taken{stroke:#0b5cad;stroke-width:2.5}`;

const arrow =
  '<defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">' +
  '<path d="M0 0 L10 5 L0 10 z" fill="#8094a8"/></marker></defs>';

/** From the outermost boxes and lines, and a margin. */
const frameOf = (
  { nodes, edges }: ProcedureGraph,
  { boxOf, lineOf }: Layout,
): Pick<Box, 'width' | 'height'> & Point => {
  const corners = nodes
    .map(({ id }) => boxOf(id))
    .flatMap(({ x, y, width, height: tall }) => [
      { x: x - width / 2, y: y - tall / 2 },
      { x: x + width / 2, y: y + tall / 2 },
    ]);
  const points = [...corners, ...edges.flatMap(lineOf)];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - margin, Math.min(...ys) - margin];
  return { x, y, width: Math.max(...xs) + margin - x, height: Math.max(...ys) + margin - y };
};

/** Where everything of a graph goes: a matter of milliseconds, and the same whatever way an instance has taken. */
export const layoutOf = ({ nodes, edges }: ProcedureGraph): Layout =>
  layeredLayout(new Map(nodes.map((node) => [node.id, sizeOf(node)])), edges);

/**
 * The graph as a picture that stands alone, laid out from the top down. The same graph gives the same bytes. `layout` may
 * be that of the same procedure in the same language, whoever stands where in it.
 */
export const toSvg = (graph: ProcedureGraph, layout = layoutOf(graph)): string => {
  const { x, y, width, height: tall } = frameOf(graph, layout);
  const [wide, high] = [number(width), number(tall)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" viewBox="${at({ x, y })} ${wide} ${high}" width="${wide}" height="${high}">`,
    `<title id="title">${escaped(graph.title)}</title>`,
    `<style>${style}</style>`,
    arrow,
    ...graph.edges.map((each) => drawEdge(each, layout.lineOf(each))),
    ...graph.nodes.map((each) => drawNode(each, layout.boxOf(each.id))),
    '</svg>',
    '',
  ].join('\n');
};
