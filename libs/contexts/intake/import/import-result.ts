import type { CommandReceipt, Language } from '#kernel';
import type { Judgement } from '../core/judge/judgement.js';
import type { Asked } from '../core/rows/answers.js';
import { tellDoubt } from '../core/tell-doubt.js';
import type { FileOutcome, ImportRequest, ImportResult } from './import-request.js';
import type { ReadFile } from './read-import-file.js';
import { tellRejected } from './tell-rejected.js';

export interface JudgedFile {
  readonly file: ReadFile;
  readonly judgement: Judgement;
  /** Null when nothing was appended because nothing was new, or nothing should be. */
  readonly receipt: CommandReceipt | null;
  readonly accepted: boolean;
}

const outcomeOf = ({ file, receipt, accepted }: JudgedFile): FileOutcome => ({
  name: file.name,
  source: file.source,
  rows: file.rows.length,
  accepted,
  importId: receipt?.subjectId ?? null,
  appendedEvents: receipt?.appended ?? 0,
  ignoredColumns: file.ignoredColumns,
  columns: file.columns,
});

/** What came of all files, each item with the file it stands in. */
export const toResult = (
  judged: readonly JudgedFile[],
  { request, language, position }: { request: ImportRequest; language: Language; position: bigint },
): ImportResult => {
  const all = <T extends object>(itemsOf: (judgement: Judgement) => readonly T[]) =>
    judged.flatMap(({ file, judgement }) => itemsOf(judgement).map((item) => ({ file: file.name, ...item })));
  const asked = <T extends Asked & { readonly row: number | null }>(
    itemsOf: (judgement: Judgement) => readonly T[],
  ) =>
    judged.flatMap(({ file, judgement }) =>
      itemsOf(judgement).map((item) => ({ file: file.name, ...item, answers: file.answersTo(item) })),
    );
  const files = judged.map(outcomeOf);
  return {
    registered: all(({ registered }) => registered),
    updated: all(({ updated }) => updated),
    unchanged: all(({ unchanged }) => unchanged),
    missing: all(({ missing }) => missing),
    inDoubt: asked(({ inDoubt }) => inDoubt).map((item) => ({
      ...item,
      question: tellDoubt(item, language),
    })),
    rejected: asked(({ rejected }) => rejected).map((item) => ({
      ...item,
      message: tellRejected(item, language),
    })),
    files,
    asOf: request.asOf,
    dryRun: request.dryRun,
    appendedEvents: files.reduce((sum, { appendedEvents }) => sum + appendedEvents, 0),
    position: position.toString(),
  };
};
