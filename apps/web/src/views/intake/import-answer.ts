/** What `POST /import` answers, as far as the page shows it. */
export interface Answer {
  readonly column: string;
  readonly header: string;
  readonly value: string;
}

export interface Change {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface RowItem {
  readonly file: string;
  readonly row: number;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly vedtakId: string | null;
}

export interface DoubtItem extends RowItem {
  readonly code: string;
  readonly question: string;
  readonly details: Readonly<Record<string, string>>;
  readonly leftOut: boolean;
  readonly answers: readonly Answer[];
}

export interface RejectedItem {
  readonly file: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly answers: readonly Answer[];
}

export interface ReadColumn {
  readonly header: string;
  readonly column: string | null;
}

export interface ImportedFile {
  readonly name: string;
  readonly rows: number;
  readonly accepted: boolean;
  readonly columns: readonly ReadColumn[];
}

export interface ImportAnswer {
  readonly registered: readonly RowItem[];
  readonly updated: readonly (RowItem & { readonly changes: readonly Change[] })[];
  readonly unchanged: readonly RowItem[];
  readonly missing: readonly {
    readonly vedtakId: string;
    readonly title: string;
    readonly caseNumber: string | null;
    readonly point: number;
  }[];
  readonly inDoubt: readonly DoubtItem[];
  readonly rejected: readonly RejectedItem[];
  readonly files: readonly ImportedFile[];
  readonly appendedEvents: number;
  readonly position: string;
}
