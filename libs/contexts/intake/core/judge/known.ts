import type { LocalDate } from '#kernel';
import type { CaseNumber, Relation } from '#contexts/vedtak';

/** Something a list or a person has said, and the day it was true of. */
export interface Told<Value> {
  readonly value: Value;
  readonly day: LocalDate;
}

export interface KnownPoint {
  readonly point: number;
  /** Its own text, and later titles of the vedtak while it was the only point. */
  readonly texts: readonly string[];
}

/** What the log says of a vedtak, as far as a list can confirm or change it. */
export interface KnownVedtak {
  readonly vedtakId: string;
  readonly organ: string;
  readonly caseNumber: CaseNumber | null;
  readonly date: LocalDate | null;
  readonly source: 'list' | 'fiks' | 'manual';
  readonly final: boolean;
  readonly systemCase: string | null;
  readonly archiveCase: string | null;
  readonly title: string;
  readonly titles: readonly Told<string>[];
  readonly text: string | null;
  readonly texts: readonly Told<string>[];
  readonly points: readonly KnownPoint[];
  readonly shielding: { readonly basis: string; readonly until: LocalDate | null } | null;
  /** The day a person opened what had been shielded. */
  readonly unshieldedOn: LocalDate | null;
  readonly links: readonly { readonly relation: Relation; readonly to: string }[];
  readonly withdrawn: boolean;
}

export interface ToldStatus {
  readonly day: LocalDate;
  readonly words: string;
  readonly comment: string | null;
  readonly published: boolean;
}

/** What the log says of the carrying out of one point. */
export interface KnownFollowUp {
  readonly followUpId: string;
  readonly vedtakId: string;
  readonly point: number;
  readonly openedOn: LocalDate;
  /** Status as lists told it, oldest day first. */
  readonly told: readonly ToldStatus[];
  /** The last day somebody reported a status in Iverk itself. */
  readonly reportedOn: LocalDate | null;
  /** Who answers, in the words of lists, oldest day first. */
  readonly responsible: readonly Told<string>[];
  readonly assignedOn: LocalDate;
  readonly unit: string | null;
  readonly officer: string | null;
  /** Every deadline it has had. */
  readonly deadlines: readonly LocalDate[];
  readonly ended: boolean;
  readonly missingSince: LocalDate | null;
}

/** All that judging an import needs to know of what is there already. */
export interface Known {
  readonly vedtak: ReadonlyMap<string, KnownVedtak>;
  readonly followUps: ReadonlyMap<string, KnownFollowUp>;
  readonly doubtKeys: ReadonlySet<string>;
}

/** The latest by day; of the same day the last said. */
export const latest = <T extends { readonly day: LocalDate }>(told: readonly T[]): T | undefined =>
  told.reduce<T | undefined>(
    (newest, each) => (newest === undefined || each.day >= newest.day ? each : newest),
    undefined,
  );

/** The later of two days, or the one there is. */
export const laterOf = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || (b !== null && b > a) ? b : a;
