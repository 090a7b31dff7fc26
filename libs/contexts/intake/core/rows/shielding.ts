import { cleanText, isBlank, oneLine } from '#kernel';
import { fold } from './fold.js';

export interface Shielding {
  readonly basis: string;
  readonly until: null;
}

/** What the cells of a row say about being kept from the public. */
export interface ShieldingCells {
  /** Columns made for it: skjerming, unntatt, hjemmel. */
  readonly shielding: string;
  /** A column that says the opposite: offentlig, åpen sak. Null where the file has none. */
  readonly openness: string | null;
  /** Title, status and case type: short, so that one word is enough. */
  readonly labels: readonly string[];
  /** Decision and comment: long, so that only what names the law or the act of shielding counts. */
  readonly prose: readonly string[];
}

const notStated = 'hjemmel ikke oppgitt';
const no = new Set(['', 'nei', 'no', 'ingen', 'false', 'usann', '0']);
const yes = new Set(['ja', 'yes', 'x', '1', 'true', 'sann', 'offentlig', 'offentleg', 'apen', 'open']);
const paragraph =
  /(?:off(?:l|entle[gh]\p{L}*|entlig\p{L}*)?|fvl|forvaltningsl\p{L}*)\.?,?\s?§+\s?[^;\n]{1,80}/iu;
const saysShielded =
  /unnt(?:att|atte|eke|eken|ekne)?\.?\s(?:fr[aå]\s)?off|\bu\.?\s?off\b|\bo(?:ff)?l?\.\s?§|\boff(?:l\.?|entle[gh]\p{L}*|entlig\p{L}*)\s?§/iu;
const saysClosed = /\bluk(?:ket|ka|kede)\b|\bskjerm(?:et|a|es)\b|taushetsbelagt|teiepliktig/iu;

const basisIn = (text: string): string => paragraph.exec(text)?.[0].trim() ?? notStated;

const fromColumn = (cell: string): string | null => {
  if (isBlank(cell) || no.has(fold(cell))) return null;
  return yes.has(fold(cell)) ? notStated : oneLine(cell).slice(0, 200);
};

const says = (cells: readonly string[], ...patterns: readonly RegExp[]): string | undefined =>
  cells.map(cleanText).find((text) => patterns.some((pattern) => pattern.test(text)));

/** Whether a row is to be kept from the public, and why. Fails closed: when in doubt, it is. */
export const shieldingOf = ({ shielding, openness, labels, prose }: ShieldingCells): Shielding | null => {
  const stated = fromColumn(shielding);
  if (stated !== null) return { basis: stated, until: null };
  const told = says(labels, saysShielded, saysClosed) ?? says(prose, saysShielded);
  if (told !== undefined) return { basis: basisIn(told), until: null };
  return openness !== null && !yes.has(fold(openness)) ? { basis: notStated, until: null } : null;
};
