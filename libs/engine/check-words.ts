import { languages, type Text } from '#kernel';
import type { Path, ProcedureProblem } from './problem.js';
import type { Procedure } from './procedure.js';

/** The words of whoever carries procedures out: no other can stand in one. */
export interface Vocabulary {
  readonly statuses: readonly string[];
  /** How an actor may stand to an instance. */
  readonly relations: readonly string[];
  /** What can be told with a step. */
  readonly fields: readonly string[];
}

type Found = readonly ProcedureProblem[];

/** Every problem of a procedure's words: what it stands for, whom it names, and what people would read. */
export const checkWords = (procedure: Procedure, vocabulary: Vocabulary): Found => [
  ...missingTexts(procedure.name, []),
  ...Object.entries(procedure.states).flatMap(([code, { name, status }]) => [
    ...missingTexts(name, ['states', code]),
    ...wrongStatus(status, code, vocabulary),
  ]),
  ...procedure.transitions.flatMap(({ name, by, requires }, index) => {
    const path = ['transitions', index];
    return [
      ...missingTexts(name, path),
      ...unknown('unknown-relation', { words: by, known: vocabulary.relations, path: [...path, 'by'] }),
      ...unknown('unknown-field', { words: requires, known: vocabulary.fields, path: [...path, 'requires'] }),
    ];
  }),
];

const missingTexts = (name: Text | undefined, path: Path): Found =>
  languages
    .filter((language) => (name?.[language] ?? '').trim() === '')
    .map((language) => ({
      problem: 'text-missing',
      at: language,
      path: [...path, 'name', language],
    }));

const wrongStatus = (status: string | undefined, state: string, { statuses }: Vocabulary): Found => {
  const path = ['states', state, 'status'];
  if (status === undefined) return [{ problem: 'status-missing', at: state, path }];
  return statuses.includes(status) ? [] : [{ problem: 'unknown-status', at: status, path }];
};

interface Words {
  readonly words: readonly string[];
  readonly known: readonly string[];
  readonly path: Path;
}

const unknown = (problem: 'unknown-relation' | 'unknown-field', { words, known, path }: Words): Found =>
  words.flatMap((at, index) => (known.includes(at) ? [] : [{ problem, at, path: [...path, index] }]));
