import * as dagre from '@dagrejs/dagre';

/** A point of the picture, in pixels from its top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** A box by its middle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}
export interface Link {
  readonly from: string;
  readonly to: string;
}

interface Graph {
  setGraph(label: object): void;
  setDefaultEdgeLabel(label: () => object): void;
  setNode(id: string, label: object): void;
  setEdge(from: string, to: string): void;
  node(id: string): Box;
  edge(from: string, to: string): { readonly points: readonly Point[] };
}

/** What we use of the library: its own types cannot be found by a compiler that resolves modules as Node does. */
const library = dagre as unknown as {
  readonly Graph: new () => Graph;
  readonly layout: (graph: Graph) => void;
};

/** Where boxes and lines go when they are laid out in layers from the top down. */
export interface Layout {
  readonly boxOf: (id: string) => Box;
  readonly lineOf: (link: Link) => readonly Point[];
}

/** Lays boxes of known sizes out so that few lines cross. The same boxes in the same order come to the same places. */
export const layeredLayout = (
  sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>,
  links: readonly Link[],
): Layout => {
  const graph = new library.Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 26, ranksep: 46 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, size] of sizes) graph.setNode(id, { ...size });
  for (const { from, to } of links) graph.setEdge(from, to);
  library.layout(graph);
  return {
    boxOf: (id) => graph.node(id),
    lineOf: ({ from, to }) => graph.edge(from, to).points,
  };
};
