import { fillText, plainLine, type Language, type Text } from '#kernel';

const longestTitle = 200;

/** What people have written, as a letter repeats it: one line, cut at a word, since a title may have 2 000 characters. */
export const inLetter = (words: string, longest = longestTitle): string => {
  const line = plainLine(words);
  // By characters, so that none is cut in two.
  const characters = Array.from(line);
  if (characters.length <= longest) return line;
  return `${characters
    .slice(0, longest)
    .join('')
    .replace(/\s+\S*$/u, '')} …`;
};

/** Says a text in the letter's language. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (text, values) =>
    fillText(text, language, values);

const and: Text = { nb: '{first} og {last}', nn: '{first} og {last}', en: '{first} and {last}' };
const more: Text = { nb: '{count} til', nn: '{count} til', en: '{count} more' };

/** `a, b og c`; of many only the first, and how many more there are. */
export const listed = (words: readonly string[], say: Say, most = 4): string => {
  const shown =
    words.length <= most
      ? words
      : [...words.slice(0, most - 1), say(more, { count: words.length - most + 1 })];
  if (shown.length < 2) return shown.join('');
  return say(and, { first: shown.slice(0, -1).join(', '), last: shown.at(-1) ?? '' });
};
