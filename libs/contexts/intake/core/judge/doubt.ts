import { uuid5 } from '#kernel';
import type { ImportEvent } from '../import.events.js';
import type { ListRow } from '../rows/list-row.js';
import type { DoubtItem } from './judgement.js';

/** A question that a person must answer. */
export interface Doubt {
  readonly code: string;
  readonly row: ListRow;
  readonly caseNumber: string | null;
  readonly vedtakId: string | null;
  readonly followUpId: string | null;
  /** What the question is about, neither file nor row: the same question is raised once. */
  readonly about: readonly string[];
  /** Values for the question's text. */
  readonly details: Readonly<Record<string, string>>;
  readonly leftOut: boolean;
}

/** The same question has the same key, in whatever file and row it comes up. */
export const doubtKey = ({ code, about }: Pick<Doubt, 'code' | 'about'>): string =>
  uuid5('import-doubt', code, ...about);

export const toDoubtItem = (doubt: Doubt): DoubtItem => ({
  row: doubt.row.row,
  caseNumber: doubt.caseNumber,
  title: doubt.row.title,
  vedtakId: doubt.vedtakId,
  followUpId: doubt.followUpId,
  code: doubt.code,
  details: doubt.details,
  leftOut: doubt.leftOut,
});

/** Events for the questions nobody has raised before. */
export const raiseNew = (
  doubts: readonly Doubt[],
  knownKeys: ReadonlySet<string>,
): readonly ImportEvent[] => {
  const raised = new Set(knownKeys);
  return doubts.flatMap((doubt): readonly ImportEvent[] => {
    const key = doubtKey(doubt);
    if (raised.has(key)) return [];
    raised.add(key);
    const { code, vedtakId, followUpId, details } = doubt;
    const subject: Record<string, string> = followUpId === null ? {} : { followUpId };
    return [
      {
        type: 'ImportDoubtRaised',
        data: { key, row: doubt.row.row, code, vedtakId, details: { ...details, ...subject } },
      },
    ];
  });
};
