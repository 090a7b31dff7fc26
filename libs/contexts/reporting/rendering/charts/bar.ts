/** Something counted. */
export interface Bar {
  readonly name: string;
  readonly points: number;
}

const longest = 16;

/** As long as its figure beside the largest one, in signs that every mail program shows: no image, no style sheet. */
export const barInText = (points: number, most: number): string => {
  const halves = Math.round((2 * longest * points) / Math.max(1, most));
  const shown = points > 0 ? Math.max(1, halves) : 0;
  return `${'█'.repeat(Math.floor(shown / 2))}${shown % 2 === 1 ? '▌' : ''}`;
};
