/** A line that begins a point: `1.`, `2)`, `pkt. 3:`, `a)`, `–`. */
const beginning = /^\s*(?:(?:punkt|pkt\.?)\s*)?(?:\d{1,2}[.):]|[a-zæøå][.)]|[-–•*])\s+(?=\S)/iu;

const trimmed = (lines: readonly string[]): string => lines.join('\n').trim();

/**
 * The points that a decision's own numbers or bullets tell of, each without its number; a line without one goes on where the
 * last began. What stands before the first is no point. A decision without any is one point.
 */
export const suggestPoints = (text: string): readonly string[] => {
  const points: string[][] = [];
  for (const line of text.split(/\r?\n/)) {
    if (beginning.test(line)) points.push([line.replace(beginning, '')]);
    else points.at(-1)?.push(line.trim());
  }
  const found = points.map(trimmed).filter((point) => point !== '');
  if (found.length > 0) return found;
  const whole = text.trim();
  return whole === '' ? [] : [whole];
};
