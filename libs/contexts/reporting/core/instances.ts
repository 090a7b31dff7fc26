import { dueTimers } from '#engine';
import { addresseesOf, instanceOf, type FollowUpDocument } from '#contexts/follow-up';
import type { StaffOn } from '#contexts/organisation';
import { addDays, type Filter, type LocalDate } from '#kernel';
import { pinnedProcedure, type RelationCode, type Status } from '#contexts/procedures';
import { waitingOf, type Waiting } from './who-can-move.js';

/** Which instances of procedures are asked for; everything given must hold. */
export interface InstanceQuestion {
  readonly state?: Status;
  /** Id of the unit with main responsibility. */
  readonly unit?: string;
  /** Person id. */
  readonly officer?: string;
  readonly procedure?: string;
  readonly version?: number;
  /** Something is due by that day. */
  readonly dueBy?: LocalDate;
  readonly waitingFor?: RelationCode;
  /** A timer should have fired before today. */
  readonly late?: boolean;
  /** Nobody can take it further. */
  readonly stuck?: boolean;
  /** Those that are over, too. */
  readonly ended?: boolean;
}

/** A timer that should have fired, and when. */
export interface LateTimer {
  readonly key: string;
  readonly due: LocalDate;
}

/** An instance as whoever operates Iverk sees it. */
export interface InstanceView extends Waiting {
  readonly followUp: FollowUpDocument;
  readonly late: readonly LateTimer[];
}

const equal = (column: string, value: string | number | undefined): readonly Filter[] =>
  value === undefined ? [] : [{ column, is: 'equal', value }];

/** The part of the question that the read model answers. */
export const instanceFilter = (question: InstanceQuestion): Filter => {
  const { state, unit, officer, procedure, version, dueBy, ended = false } = question;
  return {
    all: [
      ...equal('status', state),
      ...equal('unit', unit),
      ...equal('officer', officer),
      ...equal('procedure', procedure),
      ...equal('procedureVersion', version),
      ...(dueBy === undefined ? [] : [{ column: 'nextDue', is: 'atMost', value: dueBy } as const]),
      ...(ended || state !== undefined ? [] : [{ column: 'ended', is: 'equal', value: false } as const]),
    ],
  };
};

/** A follow-up with whom it waits for, and which of its timers are late. */
export const viewInstance = (
  followUp: FollowUpDocument,
  staff: StaffOn,
  closedDays: readonly LocalDate[],
): InstanceView => {
  const procedure = pinnedProcedure(followUp.procedure);
  const instance = instanceOf(followUp);
  const until = addDays(staff.day, -1);
  const late =
    followUp.endedAt === null
      ? dueTimers(procedure, instance, { until, closedDays }).map(({ key, due }) => ({ key, due }))
      : [];
  return {
    followUp,
    late,
    ...waitingOf(procedure, instance, (relation) => addresseesOf(relation, followUp, staff)),
  };
};

/** The part of the question that only the procedure and the organisation answer. */
export const answers = ({ waitingFor, late, stuck }: InstanceQuestion, view: InstanceView): boolean =>
  (waitingFor === undefined || view.waitingFor.includes(waitingFor)) &&
  (late !== true || view.late.length > 0) &&
  (stuck !== true || (view.stuck && view.followUp.endedAt === null));
