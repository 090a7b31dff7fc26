import { judgeAgendaEvent, judgeMigration, judgeStep, whenEnded, whenUnknown, type Procedure } from '#engine';
import { knownAs, type Deviation } from '#contexts/procedures';
import { reject, type RecordedEvent, type Rejection } from '#kernel';
import type { CaseEvent } from './case.events.js';
import type { Case, OpenedCase } from './case.state.js';

type Found = readonly Rejection<Deviation>[];

type Written<T extends CaseEvent['type']> = RecordedEvent<Extract<CaseEvent, { type: T }>>;
type Judge<T extends CaseEvent['type']> = (
  event: Written<T>,
  state: OpenedCase,
  procedure: Procedure,
) => Found;
type Agenda = 'TimerFired' | 'TimerSkipped' | 'TaskClaimed' | 'TaskDelegated' | 'TaskAcknowledged';

const ofAgenda = (event: Written<Agenda>, state: OpenedCase, procedure: Procedure): Found =>
  judgeAgendaEvent(event, procedure, state);

/** What is bound by the procedure that is pinned. Who answers, and what children have come to, is bound by nothing. */
const byProcedure: { readonly [T in CaseEvent['type']]?: Judge<T> } = {
  CaseStepTaken: ({ data }, { state: held }, procedure) => judgeStep(procedure, { ...data, held }),
  CaseDeadlineMoved: (_, state, procedure) => whenEnded(procedure, state),
  TimerFired: ofAgenda,
  TimerSkipped: ofAgenda,
  TaskClaimed: ofAgenda,
  TaskDelegated: ofAgenda,
  TaskAcknowledged: ofAgenda,
};

/** What is wrong with an event of a case, by the procedure that was pinned when it was written. */
export const judgeCase = (event: RecordedEvent<CaseEvent>, state: Case): Found => {
  if (event.type === 'CaseOpened')
    return [
      ...whenUnknown(event.data.procedure, knownAs(event.data.procedure)),
      ...(state === 'absent' ? [] : [reject('log-opened-again')]),
    ];
  if (state === 'absent') return [reject('log-not-opened')];
  if (event.type === 'InstanceMigrated') return judgeMigration(event, state, knownAs(event.data.to));
  const procedure = knownAs(state.procedure);
  const judge = byProcedure[event.type] as Judge<CaseEvent['type']> | undefined;
  return procedure === undefined ? [] : (judge?.(event, state, procedure) ?? []);
};
