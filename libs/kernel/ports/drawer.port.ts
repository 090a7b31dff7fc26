import type { Language } from '../text.js';

/** A document that is to be a file. */
export interface DrawingOrder {
  /** What is to be drawn, as data that JSON can hold. */
  readonly model: object;
  readonly format: string;
  readonly language: Language;
}

/** Makes files of documents. That may take seconds and hundreds of megabytes: whoever asks goes on with what else it has to do. */
export abstract class Drawer {
  /** The bytes of the file; equal orders have equal bytes. Throws what went wrong, also when it takes too long. */
  abstract draw(order: DrawingOrder): Promise<Uint8Array>;
}
