import type { DrawnNode, ProcedureGraph } from './procedure-graph.js';

/** Everything Mermaid could take for its own, as numbered entities. */
const escaped = (text: string): string =>
  text.replace(/[^\p{L}\p{N} .,?!–-]/gu, (each) => `#${(each.codePointAt(0) ?? 0).toString()};`);

const shapeOf = ({ kind, ended, label }: DrawnNode): string => {
  const words = `"${escaped(label)}"`;
  if (kind === 'step') return `([${words}])`;
  if (kind === 'group') return `{{${words}}}`;
  return ended ? `[[${words}]]` : `[${words}]`;
};

const classOf = ({ here, taken, kind }: DrawnNode): string => {
  if (here) return 'here';
  if (taken) return 'taken';
  return kind;
};

/** The graph in Mermaid's language, for pages that draw it themselves. */
export const toMermaid = ({ title, nodes, edges }: ProcedureGraph): string => {
  const names = new Map(nodes.map(({ id }, index) => [id, `n${index.toString()}`]));
  const name = (id: string) => names.get(id) ?? id;
  const taken = edges.flatMap(({ taken }, index) => (taken ? [index] : []));
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart TD',
    ...nodes.map((node) => `  ${name(node.id)}${shapeOf(node)}:::${classOf(node)}`),
    ...nodes.filter(({ initial }) => initial).map(({ id }) => `  start(( )) --> ${name(id)}`),
    ...edges.map(({ from, to }) => `  ${name(from)} --> ${name(to)}`),
    '  classDef state fill:#ffffff,stroke:#1f3a5f,color:#14263d',
    '  classDef group fill:#ffffff,stroke:#1f3a5f,stroke-dasharray:4 3,color:#14263d',
    '  classDef step fill:#eef2f6,stroke:#8094a8,color:#14263d',
    '  classDef taken fill:#dcebf9,stroke:#0b5cad,color:#14263d',
    '  classDef here fill:#0b5cad,stroke:#0b5cad,color:#ffffff',
    ...(taken.length === 0
      ? []
      : [`  linkStyle ${drawnBefore(nodes, taken)} stroke:#0b5cad,stroke-width:3px`]),
    '',
  ].join('\n');
};

/** Lines are counted from the first that is drawn, which is the one from the start. */
const drawnBefore = (nodes: readonly DrawnNode[], taken: readonly number[]): string => {
  const starts = nodes.filter(({ initial }) => initial).length;
  return taken.map((index) => (index + starts).toString()).join(',');
};
