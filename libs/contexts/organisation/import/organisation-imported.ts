import { fillText, type CommandReceipt, type Language, type LocalDate, type Text } from '#kernel';
import { tableTexts } from '#toolkit/tables';
import type { JudgedOrganisation, JudgedRow, LeftPost } from '../core/judge-organisation.js';
import type { RowDoubt, RowProblem } from '../core/list/list-row.js';
import {
  leftText,
  organisationColumnTexts,
  organisationDoubtTexts,
  organisationListTexts,
} from '../core/organisation-list.texts.js';
import { organisationTexts } from '../core/organisation.texts.js';
import type { OrganisationFile } from './read-organisation-file.js';

/** What came of a list; fit to be written as JSON. Told from what was not imported by its `file`. */
export interface OrganisationImported {
  readonly file: string;
  readonly asOf: LocalDate;
  /** False after a dry run, and when a bad row stopped the file. */
  readonly accepted: boolean;
  readonly registered: readonly JudgedRow[];
  readonly updated: readonly JudgedRow[];
  readonly unchanged: readonly JudgedRow[];
  readonly left: readonly (LeftPost & { readonly question: string })[];
  readonly inDoubt: readonly (RowDoubt & { readonly question: string })[];
  /** `column` is the file's own heading. */
  readonly rejected: readonly (Omit<RowProblem, 'column'> & {
    readonly column: string;
    readonly message: string;
  })[];
  /** Headings that stand for nothing we read. */
  readonly ignoredColumns: readonly string[];
  /** How many events were appended. */
  readonly appendedEvents: number;
  /** Give it to a query as `atLeast`; null when nothing was appended. */
  readonly position: string | null;
}

/** A file or columns that cannot be read, or the log's refusal: nothing is written. */
export interface OrganisationNotImported {
  readonly code: string;
  readonly details: Readonly<Record<string, string>>;
  readonly message: string;
}

const texts: Readonly<Record<string, Text | undefined>> = {
  ...organisationTexts,
  ...tableTexts,
  ...organisationColumnTexts,
};

/** Why nothing was taken in, in words. */
export const notImported = (
  code: string,
  details: OrganisationNotImported['details'],
  language: Language,
): OrganisationNotImported => {
  const text = texts[code];
  return { code, details, message: text === undefined ? code : fillText(text, language, details) };
};

export interface Written {
  readonly day: LocalDate;
  readonly accepted: boolean;
  readonly receipt: CommandReceipt | null;
  readonly language: Language;
}

/** What came of a list that could be read, with questions and messages in words. */
export const imported = (
  file: OrganisationFile,
  judged: JudgedOrganisation,
  { day, accepted, receipt, language }: Written,
): OrganisationImported => ({
  file: file.name,
  asOf: day,
  accepted,
  registered: judged.registered,
  updated: judged.updated,
  unchanged: judged.unchanged,
  left: judged.left.map((post) => ({
    ...post,
    ended: post.ended && accepted,
    question: fillText(leftText, language, { name: post.name, unit: post.unit, title: post.title || '–' }),
  })),
  inDoubt: judged.inDoubt.map((doubt) => ({
    ...doubt,
    question: fillText(organisationDoubtTexts[doubt.code], language, doubt.details),
  })),
  rejected: judged.rejected.map((problem) => ({
    ...problem,
    column: file.headingOf(problem.column),
    message: fillText(organisationListTexts[problem.code], language, problem.details),
  })),
  ignoredColumns: file.ignoredColumns,
  appendedEvents: receipt?.appended ?? 0,
  position: receipt?.position.toString() ?? null,
});
