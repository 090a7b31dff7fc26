import type { LocalDate, TenantId } from '#kernel';
import type { ImportEvent } from '../import.events.js';
import type { ListRow } from '../rows/list-row.js';
import type { ResponsibleMatcher } from '#contexts/organisation';
import type { OrganName } from '../rows/organ-code.js';
import { latestYearIn } from '../rows/row-years.js';
import type { Known } from './known.js';

/** What a list speaks of, whatever it says of it. */
export interface ToldByList {
  /** Ids of follow-ups. */
  readonly followUps: readonly string[];
  readonly organs: readonly string[];
}

export interface ImportOptions {
  /** The day the list tells of; null when nobody said, then it tells of today. */
  readonly asOf: LocalDate | null;
  readonly today: LocalDate;
  /** Whether the list was public, so that its words and comments may be shown in the public log. */
  readonly published: boolean;
  /** The organ of rows that name none. */
  readonly organ: string | null;
  readonly skipRejected: boolean;
  readonly fileName: string;
  /** SHA-256 of the file, hex. */
  readonly fileHash: string;
  /** What earlier files of the same import told of: together they are one list. */
  readonly earlierFiles?: ToldByList;
  /** False while more files of the same import are to come: what is missing is seen when all are read. */
  readonly lookForMissing?: boolean;
}

export interface Judging {
  readonly tenant: TenantId;
  readonly known: Known;
  readonly organs: readonly OrganName[];
  readonly matchResponsible: ResponsibleMatcher;
  readonly options: ImportOptions;
}

export interface ListToJudge extends Judging {
  readonly rows: readonly ListRow[];
  readonly rejected: readonly RejectedItem[];
}

/** A value that the import changes; null where there was or is none. */
export interface Change {
  readonly what: 'title' | 'text' | 'date' | 'shielding' | 'link' | 'final' | 'status' | 'responsible';
  readonly from: string | null;
  readonly to: string | null;
}

/** What a part of a row would change. */
export interface Effect {
  readonly events: readonly ImportEvent[];
  readonly changes: readonly Change[];
}

export interface RowItem {
  readonly row: number;
  /** As the row writes it; null for a vedtak without a number. */
  readonly caseNumber: string | null;
  readonly title: string;
  readonly vedtakId: string | null;
  /** Null when no work is followed up. */
  readonly followUpId: string | null;
}

/** What one row does to one vedtak. */
export interface RowEffect {
  readonly item: RowItem;
  readonly is: 'registered' | 'changed' | 'left-out';
  readonly changes: readonly Change[];
}

export interface UpdatedItem extends RowItem {
  readonly changes: readonly Change[];
}

export interface MissingItem {
  readonly followUpId: string;
  readonly vedtakId: string;
  readonly organ: string;
  readonly caseNumber: string | null;
  readonly title: string;
  readonly point: number;
  /** True when an earlier list lacked it as well, so that its officer has been asked. */
  readonly alreadyAsked: boolean;
}

export interface DoubtItem extends RowItem {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  /** True when nothing of the row was taken in. */
  readonly leftOut: boolean;
}

export interface RejectedItem {
  readonly row: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
}

/** What an import would do. Plain JSON: what people are shown, and what is appended. */
export interface Judgement {
  readonly registered: readonly RowItem[];
  readonly updated: readonly UpdatedItem[];
  readonly unchanged: readonly RowItem[];
  readonly missing: readonly MissingItem[];
  readonly inDoubt: readonly DoubtItem[];
  readonly rejected: readonly RejectedItem[];
  /** Empty when nothing is new, or when a rejected row stops the file. */
  readonly events: readonly ImportEvent[];
  readonly told: ToldByList;
}

/** The day the list tells of. */
export const dayOfList = ({ asOf, today }: ImportOptions): LocalDate => asOf ?? today;

/** The last year a number in the list can be of. */
export const latestYearOf = (options: ImportOptions): number =>
  latestYearIn({ asOf: dayOfList(options), today: options.today });
