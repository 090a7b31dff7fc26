import type { Procedure } from '#engine';
import type { FollowUpDocument } from '#contexts/follow-up';
import type { OrganisationDocument, Rhythm } from '#contexts/organisation';
import { at, type Language, type LocalDate, type Person, type TenantId } from '#kernel';
import type { AddresseeCode, Status } from '#contexts/procedures';
import type { FollowedPoint } from '../plan-round.js';
import type { AskedAs } from '../round.events.js';

/** The real municipality, and the stretch of time that is played. */
export interface SimulationInput {
  readonly tenant: TenantId;
  /** The first day. */
  readonly from: LocalDate;
  /** The day after the last. */
  readonly to: LocalDate;
  readonly language: Language;
  readonly rhythm: Rhythm;
  readonly closedDays: readonly LocalDate[];
  /** What is open when it begins. */
  readonly points: readonly FollowedPoint[];
  readonly organisation: OrganisationDocument;
  readonly people: ReadonlyMap<string, Person>;
  /** In the place of the one with the same id that points have pinned: what if this was it? */
  readonly procedure?: Procedure;
}

/** Something that would happen, to one person or more. */
export interface SimulatedEvent {
  readonly day: LocalDate;
  readonly what: 'ASK' | 'REMIND' | 'ESCALATE' | 'STEP';
  readonly followUpIds: readonly string[];
  /** `timer/rung`, or null for the asking of the period. */
  readonly key: string | null;
  /** As whom those are told; null for a step that is taken of itself. */
  readonly as: AddresseeCode | AskedAs | null;
  /** Person ids; none where nobody stands so to it. */
  readonly people: readonly string[];
}

/** A status a point came to of itself, and when. */
export interface SimulatedStatus {
  readonly day: LocalDate;
  readonly status: Status;
  /** It is over there. */
  readonly ended: boolean;
}

/** A point as it would stand that day. */
export const standingOn = (
  followUp: FollowUpDocument,
  statuses: readonly SimulatedStatus[],
  day: LocalDate,
): FollowUpDocument => {
  const last = statuses.findLast((each) => each.day <= day);
  if (last === undefined) return followUp;
  return { ...followUp, status: last.status, endedAt: last.ended ? at(last.day, '06:00') : null };
};
