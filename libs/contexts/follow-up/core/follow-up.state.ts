import { endOfDay, entryAt, insertInTime, type Dated, type Instant, type LocalDate } from '#kernel';
import {
  agendaInNewState,
  emptyAgenda,
  evolveAgenda,
  nothingTold,
  withTold,
  type Agenda,
  type AgendaEvent,
  type ProcedureRef,
  type ToldFields,
} from '#engine';
import type { Status } from '#contexts/procedures';
import type { Responsibility } from './follow-up.commands.js';
import type { FollowUpEvent } from './follow-up.events.js';

/** Something that happened at one time and was learned at another. */
export interface Learned extends Dated {
  readonly recordedAt: Instant;
}

type EventOfType<T extends FollowUpEvent['type']> = Extract<FollowUpEvent, { type: T }>;

/** What somebody, or a list, has told about how the point stands. */
export type Telling = Learned &
  (
    | { readonly by: 'report'; readonly data: EventOfType<'StatusReported'>['data'] }
    | { readonly by: 'list'; readonly data: EventOfType<'StatusImported'>['data'] }
  );

/** What the decider knows of an opened follow-up. Timelines are in order of when things happened. */
export interface OpenedFollowUp {
  readonly opened: EventOfType<'FollowUpOpened'>['data'] & Learned;
  readonly procedure: ProcedureRef;
  readonly tellings: readonly Telling[];
  readonly assignments: readonly (Dated & { readonly to: Responsibility })[];
  readonly deadlines: readonly (Dated & {
    readonly deadline: LocalDate | null;
    readonly noDeadlineBecause: string | null;
  })[];
  readonly deviations: readonly (Dated & { readonly what: string; readonly measure: string })[];
  /** When the organ was told that the point cannot be carried out, since it has stood so. */
  readonly organTold: readonly { readonly on: LocalDate; readonly caseNumber: string | null }[];
  readonly missingSince: LocalDate | null;
  readonly agenda: Agenda;
  /** When its timers began anew, where it was moved to another procedure so. */
  readonly timersFrom: Instant | null;
}

export type FollowUp = OpenedFollowUp | 'absent';

const present = (state: FollowUp): OpenedFollowUp => {
  if (state === 'absent') throw new Error('A stream begins with FollowUpOpened');
  return state;
};

/** The status that holds at a moment: the last one told by then, else the one it was opened with. */
export const statusAt = ({ opened, tellings }: OpenedFollowUp, moment: Instant): Status =>
  tellings.findLast(({ at, data }) => at <= moment && data.status !== null)?.data.status ?? opened.status;

const toldIn = (tellings: readonly Telling[]): ToldFields =>
  tellings.reduce(
    (known, each) => (each.by === 'report' ? withTold(known, each.data.told ?? nothingTold) : known),
    nothingTold,
  );

/** What had been told of its procedure's own fields by a moment: the newest word of each. */
export const toldBy = ({ tellings }: OpenedFollowUp, moment: Instant): ToldFields =>
  toldIn(tellings.filter((each) => each.at <= moment));

/** What has been told of its procedure's own fields as far as anything is known. */
export const toldSoFar = ({ tellings }: OpenedFollowUp): ToldFields => toldIn(tellings);

/** The status as far as anything is known. */
export const presentStatus = ({ opened, tellings }: OpenedFollowUp): Status =>
  tellings.findLast(({ data }) => data.status !== null)?.data.status ?? opened.status;

/** Who answers at a moment; before the first assignment, who answered first. */
export const responsibilityAt = ({ assignments, opened }: OpenedFollowUp, moment: Instant): Responsibility =>
  entryAt(assignments, moment)?.to ?? opened;

/** Who answers now. */
export const presentResponsibility = ({ assignments, opened }: OpenedFollowUp): Responsibility =>
  assignments.at(-1)?.to ?? opened;

const told = (state: FollowUp, telling: Telling): OpenedFollowUp => {
  const before = present(state);
  const { missingSince } = before;
  const answers = missingSince !== null && telling.at >= endOfDay(missingSince);
  const after = {
    ...before,
    tellings: insertInTime(before.tellings, telling),
    missingSince: answers ? null : missingSince,
  };
  return presentStatus(after) === presentStatus(before)
    ? after
    : { ...after, organTold: [], agenda: agendaInNewState(before.agenda) };
};

const scheduled = (state: FollowUp, agenda: (before: Agenda) => Agenda): OpenedFollowUp => {
  const before = present(state);
  return { ...before, agenda: agenda(before.agenda) };
};

/** Who answers, and nothing else of what holds it. */
export const responsibilityOf = ({
  unit,
  coUnits,
  officer,
  deputy,
  responsibleAsWritten,
}: Responsibility): Responsibility => ({
  unit,
  coUnits,
  officer,
  deputy,
  responsibleAsWritten,
});

type Evolve = {
  readonly [T in FollowUpEvent['type']]: (
    state: FollowUp,
    event: EventOfType<T>,
    at: Instant,
    recordedAt: Instant,
  ) => FollowUp;
};

type EvolveAgenda = Pick<Evolve, AgendaEvent['type']>;

const evolveFollowUpAgenda: EvolveAgenda = {
  TimerFired: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TimerFired(agenda, data)),
  TimerSkipped: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TimerSkipped(agenda, data)),
  TaskClaimed: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TaskClaimed(agenda, data)),
  TaskDelegated: (state, { data }) => scheduled(state, (agenda) => evolveAgenda.TaskDelegated(agenda, data)),
  TaskAcknowledged: (state, { data }) =>
    scheduled(state, (agenda) => evolveAgenda.TaskAcknowledged(agenda, data)),
  InstanceMigrated: (state, { data }, _, recordedAt) => ({
    ...scheduled(state, (agenda) => evolveAgenda.InstanceMigrated(agenda, data)),
    procedure: data.to,
    ...(data.timers === 'recompute' && { timersFrom: recordedAt }),
  }),
};

/** How each event changes what the decider knows. An older event never changes the present that is newer. */
export const evolveFollowUp: Evolve = {
  FollowUpOpened: (_, { data }, at, recordedAt) => ({
    opened: { ...data, at, recordedAt },
    procedure: data.procedure,
    tellings: [],
    assignments: [{ at, to: responsibilityOf(data) }],
    deadlines: [{ at, deadline: data.deadline, noDeadlineBecause: data.noDeadlineBecause }],
    deviations: [],
    organTold: [],
    missingSince: null,
    agenda: emptyAgenda,
    timersFrom: null,
  }),
  FollowUpAssigned: (state, { data }, at) => {
    const before = present(state);
    return { ...before, assignments: insertInTime(before.assignments, { at, to: responsibilityOf(data) }) };
  },
  StatusReported: (state, { data }, at, recordedAt) => told(state, { at, recordedAt, by: 'report', data }),
  StatusImported: (state, { data }, at, recordedAt) => told(state, { at, recordedAt, by: 'list', data }),
  DeadlineMoved: (state, { data: { deadline, noDeadlineBecause } }, at) => {
    const before = present(state);
    return { ...before, deadlines: insertInTime(before.deadlines, { at, deadline, noDeadlineBecause }) };
  },
  DeviationReported: (state, { data }, at) => {
    const before = present(state);
    return { ...before, deviations: insertInTime(before.deviations, { at, ...data }) };
  },
  OrganTold: (state, { data }) => {
    const before = present(state);
    return { ...before, organTold: [...before.organTold, data] };
  },
  FollowUpMissingInList: (state, { data: { asOf } }) => ({ ...present(state), missingSince: asOf }),
  ...evolveFollowUpAgenda,
};
