import type { Language, LocalDate } from '#kernel';
import { holdReasonTexts, type FollowUpDocument } from '#contexts/follow-up';
import { statusTexts } from '#contexts/procedures';
import {
  internalView,
  publicView,
  type InternalView,
  type PublicFollowUp,
  type PublicView,
} from '../core/vedtakslogg-view.js';
import type { VedtaksloggRow } from '../core/vedtakslogg.js';
import type { Edition, Fate, InternalRemarks, ReportRow } from '../core/vedtaksrapport.js';

/** What ids stand for on the day of the report. An id without a name is shown as it is, except a person's. */
export interface ReportNames {
  readonly organs: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Job title by person id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Name by person id; used in the internal edition alone. */
  readonly people: ReadonlyMap<string, string>;
}

export interface RowContext {
  readonly names: ReportNames;
  readonly today: LocalDate;
  readonly language: Language;
  readonly edition: Edition;
}

/** One row as this edition tells it; undefined for what the edition must not hold. */
export const reportRow = (
  row: VedtaksloggRow,
  fate: Fate,
  { names, today, language, edition }: RowContext,
): ReportRow | undefined => {
  const internal = edition === 'internal' ? internalView(row, today) : undefined;
  const view = internal ?? publicView(row, today);
  if (view === undefined) return undefined;
  return {
    ...vedtakPart(view, fate),
    ...responsiblePart(view, row.followUp, names),
    ...statusPart(view, language),
    ...timePart(view),
    internal: internal === undefined ? null : remarks(internal, names),
  };
};

const vedtakPart = (view: PublicView, fate: Fate) => ({
  vedtakId: view.vedtakId,
  followUpId: view.followUp?.followUpId ?? null,
  fate,
  caseNumber: view.caseNumber?.asWritten ?? null,
  date: view.date,
  title: view.title,
  decision: beyondTitle(view),
  point: pointNumber(view),
  withdrawn: view.withdrawn,
});

const beyondTitle = ({ decision, title }: PublicView): string | null =>
  decision === null || ['', title.trim()].includes(decision.trim()) ? null : decision;

const pointNumber = ({ points, followUp }: PublicView): number | null =>
  points > 1 && followUp !== null ? followUp.point : null;

/** What is said of a vedtak that nobody has opened a follow-up of. */
const nothingOpened = {
  unit: null,
  coUnits: [],
  responsibleAsWritten: null,
  statusAsWritten: null,
  publicComment: null,
  holdReasons: [],
  holdUntil: null,
  deadline: null,
  noDeadlineBecause: null,
} satisfies Partial<PublicFollowUp>;

/** The officer appears by job title; a name only in the internal remarks. */
const responsiblePart = (view: PublicView, document: FollowUpDocument | null, names: ReportNames) => {
  const { unit, coUnits, responsibleAsWritten } = view.followUp ?? nothingOpened;
  const title = document === null ? undefined : names.titles.get(document.officer ?? '');
  const known = [...unitNames(unit === null ? [] : [unit], names), ...(title === undefined ? [] : [title])];
  return {
    responsible: known.length > 0 ? known.join(', ') : responsibleAsWritten,
    coResponsible: unitNames(coUnits, names),
  };
};

const unitNames = (ids: readonly string[], { units }: ReportNames): readonly string[] =>
  ids.map((id) => units.get(id) ?? id);

const statusPart = (view: PublicView, language: Language) => {
  const { statusAsWritten, holdReasons, holdUntil, publicComment } = view.followUp ?? nothingOpened;
  return {
    status: view.status,
    statusLabel: statusTexts[view.status][language],
    statusAsWritten,
    holdReasons: holdReasons.map((reason) => ({ reason, label: holdReasonTexts[reason][language] })),
    holdUntil,
    comment: publicComment,
  };
};

const timePart = (view: PublicView) => {
  const { deadline, noDeadlineBecause } = view.followUp ?? nothingOpened;
  const { overdue, daysOverdue, ended, ageInDays, unchangedSince, unchangedDays } = view;
  return {
    deadline,
    noDeadlineBecause,
    overdue,
    daysOverdue,
    ended,
    ageInDays,
    unchangedSince,
    unchangedDays,
  };
};

const remarks = ({ internal }: InternalView, names: ReportNames): InternalRemarks => ({
  officer: names.people.get(internal.officer ?? '') ?? null,
  comment: internal.internalComment,
  shieldedBy: internal.shielding?.basis ?? null,
  missingSince: internal.missingSince,
});
