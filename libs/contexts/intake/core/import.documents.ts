import type { Instant, LocalDate } from '#kernel';

/** A question from an import that a person must answer. Key: what it is about, so that it stands here once. */
export interface ImportDoubtDocument {
  readonly key: string;
  readonly importId: string;
  readonly row: number;
  readonly code: string;
  readonly vedtakId: string | null;
  readonly followUpId: string | null;
  /** Fill the text of the code. */
  readonly details: Readonly<Record<string, string>>;
  readonly raisedAt: Instant;
  readonly recordedAt: Instant;
}

/** An import that was accepted, and how much it changed. Key: its id. */
export interface ImportDocument {
  readonly importId: string;
  readonly source: 'list' | 'fiks';
  readonly fileName: string;
  readonly fileHash: string;
  readonly asOf: LocalDate | null;
  readonly published: boolean;
  readonly rows: number;
  readonly actor: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** How many events of each sort it brought. */
  readonly vedtak: number;
  readonly statuses: number;
  readonly assignments: number;
  readonly missing: number;
  readonly doubts: number;
}
