import { previewMigration, procedureRef, type Procedure } from '#engine';
import { caseEvents } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import type { InstanceRow, InstanceSort } from '#contexts/reporting';
import { isRejection, type EventCatalog, type Instant, type LocalDate } from '#kernel';

/** From which version of a procedure to which, and how. */
export interface Migration {
  readonly from: Procedure;
  readonly to: Procedure;
  /** Where states have other codes: the old one and the new one. Codes that are the same need no line. */
  readonly states: Readonly<Record<string, string>>;
  readonly timers: 'keep' | 'recompute';
}

/** An instance, and for a point of a vedtak what sort of order it is. */
export type Movable = InstanceRow & { readonly kind: string | null };

/** What moving one of them would mean. */
export interface PreviewedMove extends Pick<
  Movable,
  'sort' | 'id' | 'title' | 'vedtakId' | 'point' | 'kind' | 'ended'
> {
  readonly status: Status;
  /** Where it stands, and would stand; the same code where it cannot be moved. */
  readonly state: { readonly from: string; readonly to: string };
  readonly movable: boolean;
  readonly nextDue: { readonly from: LocalDate | null; readonly to: LocalDate | null };
}

/** What moving an instance now would mean for it. */
export const previewMove = (row: Movable, { from, ...plan }: Migration, at: Instant): PreviewedMove => {
  const { sort, id, title, vedtakId, point, kind, ended, status, state, nextDue } = row;
  const of = { sort, id, title, vedtakId, point, kind, ended, status };
  const seen = previewMigration(from, row.instance, { ...plan, reason: '', at });
  return isRejection(seen)
    ? { ...of, movable: false, state: { from: state, to: state }, nextDue: { from: nextDue, to: nextDue } }
    : { ...of, movable: true, state: seen.state, nextDue: seen.nextDue };
};

/** The command that moves one: whose it is, its type, and what it says. */
export interface MoveCommand {
  readonly to: EventCatalog;
  readonly type: string;
  readonly data: object;
}

/** The same command for all of a sort. The state of a point is its status, so there is nothing to map. */
export const moveCommand = (
  sort: InstanceSort,
  { to, states, timers }: Migration,
  reason: string,
): MoveCommand =>
  sort === 'CASE'
    ? { to: caseEvents, type: 'MigrateCase', data: { to: procedureRef(to), states, timers, reason } }
    : { to: followUpEvents, type: 'MigrateFollowUp', data: { to: procedureRef(to), timers, reason } };
