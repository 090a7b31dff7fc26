import { learnProcedures } from '#contexts/procedures';
import type { Aggregate } from '#kernel';
import { caseDecider } from './core/case.decider.js';
import { caseEvents } from './core/case.events.js';
import type { Case } from './core/case.state.js';
import { judgeCase } from './core/replay-case.js';
import { prepareCase } from './prepare-case.js';

/** A case, for whoever runs its commands. */
export const caseAggregate: Aggregate = {
  catalog: caseEvents,
  decider: caseDecider,
  prepare: prepareCase,
  learn: learnProcedures,
  judge: judgeCase,
  procedureOf: (state: Case) =>
    state === 'absent' ? undefined : `${state.procedure.id}@${state.procedure.version.toString()}`,
};
