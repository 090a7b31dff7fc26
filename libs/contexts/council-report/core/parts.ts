/** The longest piece of an edition that one event holds, in characters: what a log takes at once is bounded. */
export const longestPart = 60_000;

/** A text in pieces, none longer than that, and no character cut in two; at least one. */
export const inParts = (text: string, longest = longestPart): readonly string[] => {
  const parts: string[] = [];
  for (let from = 0; from < text.length || parts.length === 0;) {
    const to = from + longest < text.length && isHigh(text, from + longest - 1) ? longest - 1 : longest;
    parts.push(text.slice(from, from + to));
    from += to;
  }
  return parts;
};

/** The first half of a character that takes two. */
const isHigh = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
};
