import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { archivable, declareArchivable } from './pdf-archive.js';
import { PdfType, type PdfFont } from './pdf-type.js';
import { remembering, type WidthOf } from './wrap-text.js';

export type Weight = 'regular' | 'bold';

type Element = ReturnType<PDFKit.PDFDocument['struct']>;
export type { Element as PdfElement };

// Named by path: pdfkit reads a font registered under another name again at every use.
const fontFiles: Readonly<Record<Weight, string>> = {
  regular: fileURLToPath(new URL('./fonts/NotoSans_400Regular.ttf', import.meta.url)),
  bold: fileURLToPath(new URL('./fonts/NotoSans_700Bold.ttf', import.meta.url)),
};

export const ink = { text: '#1A2230', strong: '#12263F', muted: '#4A5560', alarm: '#A1130F' } as const;
export type Ink = keyof typeof ink;

const share = (colour: string, from: number) => (parseInt(colour.slice(from, from + 2), 16) / 255).toFixed(4);
const inkShares = Object.fromEntries(
  Object.entries(ink).map(([name, colour]) => [name, [1, 3, 5].map((from) => share(colour, from)).join(' ')]),
) as Readonly<Record<Ink, string>>;

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: Ink;
  /** What `y` is of the line: its top unless it is said. */
  readonly baseline?: 'alphabetic';
}

export interface PdfFacts {
  readonly title: string;
  /** BCP 47: `nb-NO`. */
  readonly language: string;
  readonly author: string;
  readonly madeAt: Date;
}

/** A4 landscape with tags, the pen's height, and the few strokes a report is made of. Points from the top left. */
export class PdfCanvas {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  readonly left = 36;
  readonly right = 842 - 36;
  readonly top = 36;
  readonly bottom = 595 - 46;
  y = 36;
  /** The last heading of the second rank in the outline, which those of the third stand under. */
  private part: PDFKit.PDFOutline | undefined;
  private readonly types = new Map<Weight, PdfType>();
  private readonly widths = new Map<string, WidthOf>();

  constructor({ title, language, author, madeAt }: PdfFacts) {
    this.doc = new PDFDocument({
      pdfVersion: '1.7',
      subset: archivable,
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      size: 'A4',
      layout: 'landscape',
      margin: 0,
      font: fontFiles.regular,
      info: { Title: title, Author: author, Creator: 'Iverk', Producer: 'Iverk', CreationDate: madeAt },
    });
    declareArchivable(this.doc);
    this.root = this.doc.struct('Document', { lang: language });
    this.doc.addStructure(this.root);
  }

  get room(): number {
    return this.bottom - this.y;
  }

  newPage(): void {
    this.doc.addPage();
    this.y = this.top;
  }

  /** A bookmark of the place where the pen is. */
  bookmark(title: string, rank: 'H1' | 'H2' | 'H3'): void {
    const parent = rank === 'H3' ? (this.part ?? this.doc.outline) : this.doc.outline;
    // The library knows where on the page; its types do not yet.
    const item = parent.addItem(title, { top: Math.max(0, this.y - 12) } as { expanded?: boolean });
    if (rank === 'H2') this.part = item;
  }

  widthOf(weight: Weight, size: number): WidthOf {
    const key = `${weight}${size.toString()}`;
    const known =
      this.widths.get(key) ?? remembering((text) => (this.typeOf(weight).widthOf(text) * size) / 1000);
    this.widths.set(key, known);
    return known;
  }

  write({ weight = 'regular', ...placed }: PlacedText): void {
    if (placed.text === '') return;
    const { font, shown } = this.setIn(weight, placed.text);
    const y = placed.y + (placed.baseline === undefined ? (font.ascender * placed.size) / 1000 : 0);
    if (shown === undefined) this.writeSlowly({ ...placed, weight, y });
    else this.show(shown, font, { ...placed, y });
  }

  /** As the library writes: where letters stand beside their place, which what is remembered of a font does not say. */
  private writeSlowly({ text, x, y, size, weight = 'regular', colour = 'text' }: PlacedText): void {
    this.doc.font(fontFiles[weight]).fontSize(size).fillColor(ink[colour]);
    this.doc.text(this.typeOf(weight).drawable(text), x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  private show(shown: string, font: PdfFont, { x, y, size, colour = 'text' }: PlacedText): void {
    const { fonts } = this.doc.page as unknown as { fonts: Record<string, unknown> };
    fonts[font.id] ??= font.ref();
    const [left = '', base = ''] = [x, y].map((at) => (Math.round(at * 1000) / 1000).toString());
    // The page is turned over for whoever counts from its top, and letters are turned back.
    const place = `/${font.id} ${size.toString()} Tf 1 0 0 -1 ${left} ${base} Tm`;
    this.doc.addContent(`q ${inkShares[colour]} rg BT ${place} [${shown}] TJ ET Q`);
  }

  private setIn(weight: Weight, text: string) {
    const type = this.typeOf(weight);
    return { font: type.font, shown: type.shown(text) };
  }

  private typeOf(weight: Weight): PdfType {
    const known = this.types.get(weight);
    if (known !== undefined) return known;
    const { _font } = this.doc.font(fontFiles[weight]) as unknown as { readonly _font: PdfFont };
    const made = new PdfType(_font);
    this.types.set(weight, made);
    return made;
  }

  /** Draws what a screen reader reads as part of `element`, also when it is only a part and the rest is on other pages. */
  read(element: Element, tag: string, draw: () => void): void {
    const content = this.doc.markStructureContent(tag);
    draw();
    this.doc.endMarkedContent();
    element.add(content);
  }

  /** A whole element: a heading, a paragraph. */
  element(parent: Element, tag: string, draw: () => void): void {
    const element = this.doc.struct(tag);
    parent.add(element);
    this.read(element, tag, draw);
    element.end();
  }

  /** Draws what a screen reader passes over: lines, shades, what is repeated. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Ends the document and answers its bytes. */
  async bytes(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    const done = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.root.end();
    this.doc.end();
    await done;
    return Buffer.concat(chunks);
  }
}
