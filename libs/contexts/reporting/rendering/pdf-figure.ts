import type { Drawing, TextShape } from './charts/drawing.js';
import { ink, type PdfCanvas } from './pdf-canvas.js';

/** A chart drawn with its top left at `x` and the pen, as a figure with what it shows in words. The pen stays. */
export const drawFigure = (canvas: PdfCanvas, drawing: Drawing, x = canvas.left): void => {
  const { doc, y } = canvas;
  const { title, description, width, height, shapes } = drawing;
  const element = doc.struct('Figure', {
    alt: `${title}. ${description}`,
    bbox: [x, y, x + width, y + height],
    placement: 'Block',
  } as PDFKit.Mixins.StructureElementOptions);
  canvas.root.add(element);
  canvas.read(element, 'Figure', () => {
    doc.save().translate(x, y);
    for (const shape of shapes) {
      if (shape.kind === 'text') writeText(canvas, shape);
      else drawPath(doc, shape);
    }
    doc.restore();
  });
  element.end();
};

type Path = Exclude<Drawing['shapes'][number], TextShape>;

const drawPath = (doc: PDFKit.PDFDocument, { d, fill, stroke, width = 1, dash }: Path): void => {
  doc.path(d).lineWidth(width);
  if (dash === undefined) doc.undash();
  else doc.dash(dash, { space: dash });
  if (fill !== undefined && stroke !== undefined) doc.fillAndStroke(fill, stroke);
  else if (stroke !== undefined) doc.stroke(stroke);
  else doc.fill(fill ?? ink.text);
};

const shares = { start: 0, middle: 0.5, end: 1 } as const;

const writeText = (canvas: PdfCanvas, { text, x, y, size, anchor, bold }: TextShape): void => {
  const weight = bold === true ? 'bold' : 'regular';
  const from = x - canvas.widthOf(weight, size)(text) * shares[anchor];
  canvas.write({ text, x: from, y, size, weight, baseline: 'alphabetic' });
};
