import type { Language, LocalDate } from '#kernel';
import { holdReasonTexts, statusTexts, type FollowUpDocument } from '#contexts/follow-up';
import { internalView, publicView, type InternalView, type PublicView } from '../core/vedtakslogg-view.js';
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
  const view = edition === 'internal' ? internalView(row, today) : publicView(row, today);
  if (view === undefined) return undefined;
  return {
    ...vedtakPart(view, fate),
    ...responsiblePart(view, row.followUp, names),
    ...statusPart(view, language),
    ...timePart(view),
    internal: 'internal' in view ? remarks(view, names) : null,
  };
};

const vedtakPart = (view: PublicView, fate: Fate) => ({
  vedtakId: view.vedtakId,
  followUpId: view.followUp?.followUpId ?? null,
  fate,
  caseNumber: view.caseNumber?.asWritten ?? null,
  date: view.date,
  title: view.title,
  decision: saysMore(view.decision, view.title) ? view.decision : null,
  point: view.points > 1 ? (view.followUp?.point ?? null) : null,
  withdrawn: view.withdrawn,
});

const saysMore = (decision: string | null, title: string) =>
  decision !== null && decision.trim() !== '' && decision.trim() !== title.trim();

/** The officer appears by job title; a name only in the internal remarks. */
const responsiblePart = ({ followUp }: PublicView, document: FollowUpDocument | null, names: ReportNames) => {
  const unitName = (id: string) => names.units.get(id) ?? id;
  const title = names.titles.get(document?.officer ?? '');
  const known = [
    ...(followUp?.unit == null ? [] : [unitName(followUp.unit)]),
    ...(title === undefined ? [] : [title]),
  ];
  return {
    responsible: known.length > 0 ? known.join(', ') : (followUp?.responsibleAsWritten ?? null),
    coResponsible: (followUp?.coUnits ?? []).map(unitName),
  };
};

const statusPart = ({ status, followUp }: PublicView, language: Language) => ({
  status,
  statusLabel: statusTexts[status][language],
  statusAsWritten: followUp?.statusAsWritten ?? null,
  holdReasons: (followUp?.holdReasons ?? []).map((reason) => ({
    reason,
    label: holdReasonTexts[reason][language],
  })),
  holdUntil: followUp?.holdUntil ?? null,
  comment: followUp?.publicComment ?? null,
});

const timePart = (view: PublicView) => ({
  deadline: view.followUp?.deadline ?? null,
  noDeadlineBecause: view.followUp?.noDeadlineBecause ?? null,
  overdue: view.overdue,
  daysOverdue: view.daysOverdue,
  ended: view.ended,
  ageInDays: view.ageInDays,
  unchangedSince: view.unchangedSince,
  unchangedDays: view.unchangedDays,
});

const remarks = ({ internal }: InternalView, names: ReportNames): InternalRemarks => ({
  officer: names.people.get(internal.officer ?? '') ?? null,
  comment: internal.internalComment,
  shieldedBy: internal.shielding?.basis ?? null,
  missingSince: internal.missingSince,
});
