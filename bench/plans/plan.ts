/** A node of what `explain (analyze, format json)` answers. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface Explained {
  readonly Plan: PlanNode;
  readonly 'Execution Time': number;
}

/** How a statement is carried out, and what it costs. */
export interface Plan {
  /** How each table is come at: `Index Scan notice`, the same way said once. */
  readonly ways: readonly string[];
  /** Rows looked at in tables, those a filter threw away among them. */
  readonly read: number;
  /** Rows answered, or changed. */
  readonly answered: number;
  /** Pages of 8 KiB asked for. */
  readonly pages: number;
  readonly milliseconds: number;
}

const nodesOf = (node: PlanNode): readonly PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const isOfTable = (node: PlanNode): boolean =>
  node['Relation Name'] !== undefined && node['Node Type'] !== 'ModifyTable';

const readBy = (node: PlanNode): number =>
  node['Actual Loops'] *
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0));

/** A statement that changes rows answers none; what it changes is what it is fed. */
const answeredBy = (node: PlanNode): number =>
  node['Node Type'] === 'ModifyTable'
    ? (node.Plans ?? []).reduce((sum, each) => sum + each['Actual Rows'] * each['Actual Loops'], 0)
    : node['Actual Rows'] * node['Actual Loops'];

/** What matters of an explained statement. */
export const planOf = ({ Plan: top, 'Execution Time': milliseconds }: Explained): Plan => {
  const scans = nodesOf(top).filter(isOfTable);
  return {
    ways: [...new Set(scans.map((node) => `${node['Node Type']} ${node['Relation Name'] ?? ''}`))],
    read: Math.round(scans.reduce((sum, node) => sum + readBy(node), 0)),
    answered: Math.round(answeredBy(top)),
    pages: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
    milliseconds,
  };
};
