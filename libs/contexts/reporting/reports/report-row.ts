import { dayOf, type LocalDate } from '#kernel';
import type { FollowUpDocument } from '#contexts/follow-up';
import { changesOf, type PointFacts } from '../core/change-since.js';
import { movesIn } from '../core/deadline-moves.js';
import {
  closedView,
  internalView,
  publicView,
  type InternalView,
  type PublicFollowUp,
  type PublicView,
} from '../core/vedtakslogg-view.js';
import { factsOn, type VedtaksloggRow } from '../core/vedtakslogg.js';
import type { Fate, InternalRemarks, ReportEdition, ReportRow } from '../core/vedtaksrapport.js';

/** What ids stand for on the day of the report. An id without a name is shown as it is, except a person's. */
export interface ReportNames {
  readonly organs: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** Job title by person id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Name by person id; used in the internal edition alone. */
  readonly people: ReadonlyMap<string, string>;
}

/** How a point stood in the report before this one; undefined when it was not there. */
export type StoodBefore = (row: VedtaksloggRow) => ReportRow | undefined;

export interface RowContext {
  readonly names: ReportNames;
  readonly today: LocalDate;
  readonly edition: ReportEdition;
  /** Null when there is no report to compare with. */
  readonly before: StoodBefore | null;
  /** Case numbers of the vedtak that this edition may name, by id. */
  readonly caseNumbers: ReadonlyMap<string, string>;
}

const views: Readonly<
  Record<ReportEdition, (row: VedtaksloggRow, today: LocalDate) => PublicView | undefined>
> = {
  public: publicView,
  internal: internalView,
  closed: closedView,
};

/** One row as this edition tells it; undefined for what the edition must not hold. */
export const reportRow = (row: VedtaksloggRow, fate: Fate, context: RowContext): ReportRow | undefined => {
  const { names, today, edition } = context;
  const view = views[edition](row, today);
  if (view === undefined) return undefined;
  return {
    ...vedtakPart(view, fate),
    ...responsiblePart(view, row.followUp, names),
    ...statusPart(view, context),
    ...deadlinePart(view, row.followUp),
    ...timePart(view, row),
    deviations: row.followUp?.deviations.length ?? 0,
    changes: changesPart(row, context),
    shieldedBy: edition === 'public' ? null : (row.vedtak.shielding?.basis ?? null),
    internal: edition === 'internal' ? remarks(internalView(row, today), row.followUp, names) : null,
  };
};

const changesPart = (row: VedtaksloggRow, { before, today }: RowContext) => {
  if (before === null) return [];
  const { followUp } = row;
  const { deadline, deadlineMoves } = followUp ?? { deadline: null, deadlineMoves: 0 };
  const told = before(row);
  return changesOf(told === undefined ? undefined : factsTold(told), {
    ...factsOn(today, row),
    deadline,
    deadlineMoves,
  });
};

const factsTold = ({ fate, status, deadline, deadlineMoves, unchangedSince }: ReportRow): PointFacts => ({
  open: fate === 'OPEN',
  ...{ status, deadline, deadlineMoves, unchangedSince },
});

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
  reference: null,
  organTold: null,
  deadline: null,
  originalDeadline: null,
  deadlineMoves: 0,
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

const statusPart = (view: PublicView, { caseNumbers }: RowContext) => {
  const { statusAsWritten, holdReasons, holdUntil, publicComment, reference, organTold } =
    view.followUp ?? nothingOpened;
  return {
    status: view.status,
    statusAsWritten,
    holdReasons,
    holdUntil,
    reference: reference === null ? null : (caseNumbers.get(reference) ?? null),
    organTold,
    comment: publicComment,
  };
};

const deadlinePart = (view: PublicView, document: FollowUpDocument | null) => {
  const { deadline, noDeadlineBecause, originalDeadline, deadlineMoves } = view.followUp ?? nothingOpened;
  const { overdue, daysOverdue } = view;
  const moves = movesIn(document?.history ?? []);
  return { deadline, noDeadlineBecause, originalDeadline, deadlineMoves, moves, overdue, daysOverdue };
};

const timePart = (view: PublicView, { vedtak, followUp }: VedtaksloggRow) => {
  const { ended, ageInDays, unchangedSince, unchangedDays } = view;
  const opened = dayOf(followUp?.openedAt ?? vedtak.registeredAt);
  return { opened, ended, ageInDays, unchangedSince, unchangedDays };
};

const remarks = (
  { internal }: InternalView,
  followUp: FollowUpDocument | null,
  names: ReportNames,
): InternalRemarks => ({
  officer: names.people.get(internal.officer ?? '') ?? null,
  comment: internal.internalComment,
  missingSince: internal.missingSince,
  deviations: (followUp?.deviations ?? []).map(({ at, what, measure }) => ({ on: dayOf(at), what, measure })),
});
