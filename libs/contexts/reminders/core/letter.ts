import type { Language } from '#kernel';

/** An address. Its words say where it goes when they are read alone, as screen readers do. */
export interface LetterLink {
  readonly label: string;
  readonly href: string;
}

export interface LetterPoint {
  readonly heading: string;
  /** Null when it must not be shown. */
  readonly title: string | null;
  readonly facts: readonly string[];
  /** Null where one address serves all that it stands among. */
  readonly link: LetterLink | null;
}

/** What belongs together under one heading: sentences, a numbered list, an address for all of it. */
export interface LetterBlock {
  readonly paragraphs: readonly string[];
  readonly points: readonly LetterPoint[];
  readonly link: LetterLink | null;
}

export interface LetterSection {
  readonly heading: string;
  readonly blocks: readonly LetterBlock[];
}

/** Small print: sentences, each of which may have others below it. */
export interface LetterFoot {
  readonly heading: string;
  readonly lines: readonly { readonly text: string; readonly details: readonly string[] }[];
}

/** A mail as sentences, before it is text or HTML. */
export interface Letter {
  readonly language: Language;
  readonly subject: string;
  /** What mail programs show beside the subject before the mail is opened. */
  readonly preheader: string;
  /** Who writes, above it all. */
  readonly from: string;
  readonly greeting: string;
  readonly lead: readonly string[];
  /** What the letter as a whole is about, a line each. */
  readonly facts: readonly string[];
  /** The one thing to do. */
  readonly action: LetterLink | null;
  readonly sections: readonly LetterSection[];
  readonly foot: readonly LetterFoot[];
  /** Where the reader chooses how such mail comes. */
  readonly settings: LetterLink;
  readonly closing: readonly string[];
}

/** A file that goes with a letter. */
export interface LetterAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** A letter as it is sent. */
export interface ComposedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly LetterAttachment[];
}
