import type { Answer, Change, DoubtItem, ImportAnswer, RejectedItem, RowItem } from './import-answer.js';

/** What the import does with a row; one that is left out waits for an answer. */
export const fates = ['rejected', 'leftOut', 'registered', 'updated', 'unchanged'] as const;
export type Fate = (typeof fates)[number];

export interface Question {
  readonly code: string;
  readonly text: string;
  readonly details: Readonly<Record<string, string>>;
}

/** One row of a file, and all that is to be said of it. */
export interface PreviewRow {
  readonly file: string;
  readonly row: number;
  readonly fate: Fate;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly vedtakId: string | null;
  readonly changes: readonly Change[];
  readonly questions: readonly Question[];
  /** Cells in which the questions can be answered, each once. */
  readonly answers: readonly Answer[];
}

const empty = { title: '', caseNumber: null, vedtakId: null, changes: [], questions: [], answers: [] };

const distinct = (answers: readonly Answer[]): readonly Answer[] => [
  ...new Map(answers.map((answer) => [answer.column, answer])).values(),
];

const graver = (a: Fate, b: Fate): Fate => (fates.indexOf(a) <= fates.indexOf(b) ? a : b);

type Part = Partial<PreviewRow> & Pick<PreviewRow, 'file' | 'row' | 'fate'>;

const joined = (known: PreviewRow | undefined, part: Part): PreviewRow => {
  if (known === undefined) return { ...empty, ...part };
  const said = known.title === '' ? part : known;
  return {
    ...known,
    fate: graver(known.fate, part.fate),
    title: said.title ?? '',
    caseNumber: known.caseNumber ?? part.caseNumber ?? null,
    vedtakId: known.vedtakId ?? part.vedtakId ?? null,
    changes: [...known.changes, ...(part.changes ?? [])],
    questions: [...known.questions, ...(part.questions ?? [])],
    answers: distinct([...known.answers, ...(part.answers ?? [])]),
  };
};

const taken = (fate: Fate, { file, row, title, caseNumber, vedtakId }: RowItem): Part => ({
  file,
  row,
  fate,
  title,
  caseNumber,
  vedtakId,
});

const doubted = (item: DoubtItem): Part => ({
  ...taken(item.leftOut ? 'leftOut' : 'unchanged', item),
  questions: [{ code: item.code, text: item.question, details: item.details }],
  answers: item.answers,
});

const refused = ({ file, row, code, message, answers }: RejectedItem): readonly Part[] =>
  row === null
    ? []
    : [{ file, row, fate: 'rejected', questions: [{ code, text: message, details: {} }], answers }];

/** Every row that the answer speaks of, once, in the order of the files. */
export const previewRows = (answer: ImportAnswer): readonly PreviewRow[] => {
  const parts: readonly Part[] = [
    ...answer.registered.map((item) => taken('registered', item)),
    ...answer.updated.map((item) => ({ ...taken('updated', item), changes: item.changes })),
    ...answer.unchanged.map((item) => taken('unchanged', item)),
    ...answer.inDoubt.map(doubted),
    ...answer.rejected.flatMap(refused),
  ];
  const rows = new Map<string, PreviewRow>();
  for (const part of parts) {
    const key = `${part.file}\n${part.row.toString()}`;
    rows.set(key, joined(rows.get(key), part));
  }
  const order = answer.files.map(({ name }) => name);
  return [...rows.values()].sort((a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.row - b.row);
};

/** Whole files that cannot be read. */
export const unreadFiles = ({ rejected }: ImportAnswer): readonly RejectedItem[] =>
  rejected.filter(({ row }) => row === null);

export type Shown = 'attention' | 'all' | Fate;

/** Those that somebody should look at: refused, left out or in doubt. */
export const needsAttention = ({ fate, questions }: PreviewRow): boolean =>
  fate === 'rejected' || fate === 'leftOut' || questions.length > 0;

export const shownRows = (rows: readonly PreviewRow[], shown: Shown): readonly PreviewRow[] => {
  if (shown === 'all') return rows;
  return rows.filter((row) => (shown === 'attention' ? needsAttention(row) : row.fate === shown));
};
