import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { checkProcedure } from './check-procedure.js';
import { checkReferences } from './check-references.js';
import { checkWords } from './check-words.js';
import type { Path, ProcedureProblem } from './problem.js';
import { procedure, type Procedure } from './procedure.js';
import type { Vocabularies } from './vocabulary.js';

const mostCharacters = 200_000;

/** A problem and where it stands in the file, from 1. */
export interface PlacedProblem extends ProcedureProblem {
  readonly line: number;
  readonly column: number;
}

/** A procedure that may be published, or all that keeps it from being that. */
export type ReadProcedure = { readonly ok: Procedure } | { readonly problems: readonly PlacedProblem[] };

const start = { line: 1, column: 1 };

/**
 * Reads a procedure from YAML (or JSON, which is YAML) and checks it whole; problems come in the order of the file. Where it
 * is known which others there are, those it names are looked for among them.
 */
export const readProcedure = (
  yaml: string,
  vocabularies: Vocabularies,
  others?: readonly string[],
): ReadProcedure => {
  if (yaml.length > mostCharacters)
    return { problems: [{ ...fileProblem('too-large', yaml.length.toString()), ...start }] };
  const lines = new LineCounter();
  const file = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const faults = file.errors.map(({ code, pos: [offset] }) => ({
    ...fileProblem('not-yaml', code),
    ...placeAt(lines, offset),
  }));
  if (faults.length > 0) return { problems: faults };
  const value = valueOf(file);
  if (value === undefined) return { problems: [{ ...fileProblem('not-procedure', ''), ...start }] };
  const read = procedure.safeParse(value, { reportInput: true });
  const problems = read.success
    ? allProblems(read.data, vocabularies, others)
    : read.error.issues.flatMap(problemsOf);
  if (read.success && problems.length === 0) return { ok: read.data };
  return {
    problems: problems
      .map((each) => ({ ...each, ...placeAt(lines, offsetOf(file, each.path)) }))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  };
};

const allProblems = (
  of: Procedure,
  vocabularies: Vocabularies,
  others: readonly string[] | undefined,
): readonly ProcedureProblem[] => [
  ...checkProcedure(of),
  ...checkWords(of, vocabularies),
  ...(others === undefined ? [] : checkReferences(of, others)),
];

const fileProblem = (problem: 'too-large' | 'not-yaml' | 'not-procedure', at: string): ProcedureProblem => ({
  problem,
  at,
  path: [],
});

/** An object, or undefined. Anchors that unfold into more than a hundred others are an attack, and no procedure. */
const valueOf = (file: Document): object | undefined => {
  try {
    const value = file.toJS({ maxAliasCount: 100 }) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const problemsOf = (issue: z.core.$ZodIssue): readonly ProcedureProblem[] => {
  const path = issue.path.map((each) => (typeof each === 'symbol' ? each.toString() : each));
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((at) => ({ problem: 'unknown-key', at, path: [...path, at] }));
  const at = path.at(-1)?.toString() ?? '';
  return [{ problem: issue.input === undefined ? 'key-missing' : 'not-expected', at, path }];
};

const placeAt = (lines: LineCounter, offset: number) => {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
};

/** Where a path's key begins, or its value in a list; of what is not there, where that which should hold it begins. */
const offsetOf = (file: Document, path: Path): number => {
  if (path.length === 0) return startOf(file.contents) ?? 0;
  const above = path.slice(0, -1);
  const holder = above.length === 0 ? file.contents : file.getIn(above, true);
  return keyIn(holder, path.at(-1)) ?? startOf(file.getIn(path, true)) ?? offsetOf(file, above);
};

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const keyIn = (holder: unknown, key: string | number | undefined): number | undefined =>
  isMap(holder)
    ? startOf(holder.items.find(({ key: each }) => isScalar(each) && each.value === key)?.key)
    : undefined;
