import { oneLine, type Instant } from '#kernel';

/** What a line of a follow-up's history says in words. */
interface Worded {
  readonly at: Instant;
  readonly type: string;
  readonly words: string | null;
  readonly publicComment: string | null;
  readonly internalComment: string | null;
}

const tellings = ['StatusReported', 'StatusImported'];

/** All that is said, as one text: the same words are no change, whichever field they stand in. */
const textOf = ({ words, publicComment, internalComment }: Worded): string =>
  [words, publicComment, internalComment]
    .map((text) => oneLine(text ?? ''))
    .filter(Boolean)
    .join('\n');

/**
 * Since when a follow-up's text has been the same, whatever became of its status meanwhile; null where nothing has been said of
 * it. Who tells a status and says nothing leaves the text as it is. The history is in the order things happened.
 */
export const textUnchangedSince = (history: readonly Worded[]): Instant | null => {
  const said = history
    .filter(({ type }) => tellings.includes(type))
    .map((entry) => ({ at: entry.at, text: textOf(entry) }))
    .filter(({ text }) => text !== '');
  const now = said.at(-1);
  if (now === undefined) return null;
  const before = said.findLastIndex(({ text }) => text !== now.text);
  return said[before + 1]?.at ?? now.at;
};
