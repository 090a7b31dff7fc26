import { piecesIn } from './wrap-text.js';

/** How a letter stands, in thousandths of the size. */
interface Position {
  readonly advanceWidth: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** What the library does not publish of a font, and has in this version of it. */
export interface PdfFont {
  readonly id: string;
  readonly ascender: number;
  readonly encode: (text: string) => readonly [glyphs: readonly string[], positions: readonly Position[]];
  readonly ref: () => unknown;
  readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean };
}

interface Piece {
  /** In thousandths of the size. */
  readonly width: number;
  /** As the operator TJ takes it; undefined where letters are put beside their place, which it cannot. */
  readonly shown: string | undefined;
}

/** What is said of many points, in characters: a status, a unit, a date. Longer lines seldom come again. */
const shortLine = 40;

/** U+FFFD, the sign for a sign. */
const unknown = '\uFFFD';

/**
 * A font that remembers how each piece of a text is set. The words of a report come again and again, and finding out how letters
 * stand together is what takes the time. Figures stand alone: they are as wide as each other, and each number is another.
 */
export class PdfType {
  private readonly lines = new Map<string, string>();
  private readonly pieces = new Map<string, Piece>();

  constructor(readonly font: PdfFont) {}

  /** The text with a mark for each sign that the font has no drawing of: an archive must not hold a drawing of nothing. */
  drawable(text: string): string {
    const { font } = this.font;
    return text.replace(/[^\x20-\x7E]/gu, (sign) =>
      font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : unknown,
    );
  }

  /** In thousandths of the size. */
  widthOf(text: string): number {
    let width = 0;
    for (const piece of piecesIn(text)) width += this.piece(piece).width;
    return width;
  }

  /** The text as the operator TJ takes it; undefined where it cannot. */
  shown(text: string): string | undefined {
    const known = this.lines.get(text);
    if (known !== undefined) return known;
    const line = this.lineOf(text);
    if (line !== undefined && text.length <= shortLine) this.lines.set(text, line);
    return line;
  }

  private lineOf(text: string): string | undefined {
    const shown = piecesIn(text).map((piece) => this.piece(piece).shown);
    return shown.includes(undefined) ? undefined : shown.join('');
  }

  private piece(text: string): Piece {
    const known = this.pieces.get(text);
    if (known !== undefined) return known;
    const made = /^[\d.,: ]{2,}$/.test(text) ? this.inFigures(text) : this.set(text);
    this.pieces.set(text, made);
    return made;
  }

  private inFigures(text: string): Piece {
    const set = Array.from(text, (figure) => this.piece(figure));
    return {
      width: set.reduce((sum, { width }) => sum + width, 0),
      shown: set.map(({ shown = '' }) => shown).join(''),
    };
  }

  private set(text: string): Piece {
    const [glyphs, positions] = this.font.encode(this.drawable(text));
    let [width, shown, run, isBeside] = [0, '', '', false];
    positions.forEach(({ xAdvance, advanceWidth, xOffset, yOffset }, index) => {
      width += xAdvance;
      isBeside ||= xOffset !== 0 || yOffset !== 0;
      run += glyphs[index] ?? '';
      if (xAdvance === advanceWidth) return;
      shown += `<${run}>${(Math.round((advanceWidth - xAdvance) * 1000) / 1000).toString()}`;
      run = '';
    });
    if (run !== '') shown += `<${run}>`;
    return { width, shown: isBeside ? undefined : shown };
  }
}
