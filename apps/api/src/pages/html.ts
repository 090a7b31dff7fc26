import { escapeMarkup } from '#kernel';
/** Markup that is safe to send: every word in it was escaped, or written by us. */
export interface Html {
  readonly markup: string;
}

type Piece = Html | string | number | null | undefined | false | readonly Piece[];

const isMany = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

const markupOf = (piece: Piece): string => {
  if (piece === null || piece === undefined || piece === false) return '';
  if (isMany(piece)) return piece.map(markupOf).join('');
  return typeof piece === 'object' ? piece.markup : escapeMarkup(piece.toString());
};

/** Markup with what is put into it escaped, be it within an element or a quoted attribute. What is not there is left out. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  markup: strings.reduce((before, after, index) => before + markupOf(pieces[index - 1]) + after),
});

/** An attribute that is there or not: `checked`, `open`. */
export const when = (holds: boolean, attribute: 'checked' | 'open'): Html =>
  html`${holds && { markup: ` ${attribute}` }}`;

/** Names the elements that describe a field, for those who hear the page; nothing when none do. */
export const describedBy = (...ids: readonly (string | false | undefined)[]): Html => {
  const known = ids.filter((id) => typeof id === 'string');
  return known.length === 0 ? html`` : html` aria-describedby="${known.join(' ')}"`;
};
