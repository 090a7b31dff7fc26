/** Width of a piece of text in points. */
export type WidthOf = (text: string) => number;

/** Remembers widths: the words of a report come again and again, and measuring is what takes the time. */
export const remembering = (widthOf: WidthOf): WidthOf => {
  const known = new Map<string, number>();
  return (text) => {
    const found = known.get(text) ?? widthOf(text);
    known.set(text, found);
    return found;
  };
};

/**
 * Lines no wider than `width`. Breaks at spaces, after hyphens and slashes, and inside a word that is wider than a
 * line by itself. A line that ends at a space keeps it, so that a reader of the text finds the words apart.
 */
export const wrapText = (text: string, width: number, widthOf: WidthOf): readonly string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, widthOf));

const wrapParagraph = (paragraph: string, width: number, widthOf: WidthOf): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(paragraph, width, widthOf)) {
    const taken = widthOf(piece);
    // A space may stand beyond the edge; what is in front of it is measured alone only where it decides.
    if (line !== '' && used + taken > width && used + widthOf(piece.trimEnd()) > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += piece;
    used += taken;
  }
  return [...lines, line];
};

/** A longer piece is measured character by character: laying it out as one word takes time by its square. */
const longestWord = 64;

/** Words, each with the sign or the space that follows it. */
export const piecesIn = (text: string): readonly string[] =>
  text.match(/[^\s/–-]+(?:[/–-]|\s+|$)|[/–-]|\s+/gu) ?? [];

/** What must not be broken further, each with the space that follows it. */
const piecesOf = (paragraph: string, width: number, widthOf: WidthOf): readonly string[] =>
  piecesIn(paragraph).flatMap((piece) =>
    fits(piece, width, widthOf) ? [piece] : charactersOf(piece, width, widthOf),
  );

const fits = (piece: string, width: number, widthOf: WidthOf): boolean =>
  piece.length <= longestWord && (widthOf(piece) <= width || widthOf(piece.trimEnd()) <= width);

const charactersOf = (word: string, width: number, widthOf: WidthOf): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const extra = widthOf(character);
    if (piece !== '' && used + extra > width && character.trim() !== '') {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += extra;
  }
  return [...pieces, piece];
};
