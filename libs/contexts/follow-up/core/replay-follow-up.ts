import { judgeAgendaEvent, judgeMigration, judgeStep, whenEnded, whenUnknown, type Procedure } from '#engine';
import { knownAs, type Deviation } from '#contexts/procedures';
import { reject, type RecordedEvent, type Rejection } from '#kernel';
import type { FollowUpEvent } from './follow-up.events.js';
import { presentStatus, statusAt, type FollowUp, type OpenedFollowUp } from './follow-up.state.js';

type Found = readonly Rejection<Deviation>[];
type Written<T extends FollowUpEvent['type']> = RecordedEvent<Extract<FollowUpEvent, { type: T }>>;

const stood = (state: OpenedFollowUp) => ({
  state: presentStatus(state),
  agenda: state.agenda,
  procedure: state.procedure,
});

type Judge<T extends FollowUpEvent['type']> = (
  event: Written<T>,
  state: OpenedFollowUp,
  procedure: Procedure,
) => Found;

type Agenda = 'TimerFired' | 'TimerSkipped' | 'TaskClaimed' | 'TaskDelegated' | 'TaskAcknowledged';

const ofAgenda = (event: Written<Agenda>, state: OpenedFollowUp, procedure: Procedure): Found =>
  judgeAgendaEvent(event, procedure, stood(state));

const unlessEnded = (_: unknown, state: OpenedFollowUp, procedure: Procedure): Found =>
  whenEnded(procedure, stood(state));

/** What is bound by the procedure that is pinned. What a list tells of the status, and who answers, is bound by nothing. */
const byProcedure: { readonly [T in FollowUpEvent['type']]?: Judge<T> } = {
  StatusReported: ({ data: { from, status: to }, occurredAt }, state, procedure) =>
    judgeStep(procedure, { from, to, held: statusAt(state, occurredAt) }),
  TimerFired: ofAgenda,
  TimerSkipped: ofAgenda,
  TaskClaimed: ofAgenda,
  TaskDelegated: ofAgenda,
  TaskAcknowledged: ofAgenda,
  DeadlineMoved: unlessEnded,
  FollowUpMissingInList: unlessEnded,
};

/**
 * What is wrong with an event of a follow-up, by the procedure that was pinned when it was written and what was known
 * then. A procedure that is not known is told of where it is pinned; what comes after cannot be held against it.
 */
export const judgeFollowUp = (event: RecordedEvent<FollowUpEvent>, state: FollowUp): Found => {
  if (event.type === 'FollowUpOpened')
    return [
      ...whenUnknown(event.data.procedure, knownAs(event.data.procedure)),
      ...(state === 'absent' ? [] : [reject('log-opened-again')]),
    ];
  if (state === 'absent') return [reject('log-not-opened')];
  if (event.type === 'InstanceMigrated') return judgeMigration(event, stood(state), knownAs(event.data.to));
  const procedure = knownAs(state.procedure);
  const judge = byProcedure[event.type] as Judge<FollowUpEvent['type']> | undefined;
  return procedure === undefined ? [] : (judge?.(event, state, procedure) ?? []);
};
