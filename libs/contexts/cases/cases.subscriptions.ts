import { learnProcedures, readLibrary } from '#contexts/procedures';
import type { Aggregate, Command, CommandPorts, Subscriptions, Undecided } from '#kernel';
import type { OpenCase } from './core/case.commands.js';
import { caseDecider } from './core/case.decider.js';
import { caseEvents } from './core/case.events.js';
import type { Case } from './core/case.state.js';
import { pinsFor } from './core/opening.js';
import { judgeCase } from './core/replay-case.js';
import { openChildren } from './policies/open-children.policy.js';
import { openOnEmit } from './policies/open-on-emit.policy.js';
import { openWhenAsked } from './policies/open-when-asked.policy.js';
import { openWhenDeviates } from './policies/open-when-deviates.policy.js';
import { tellParent } from './policies/tell-parent.policy.js';
import { caseProjection } from './projections/case.projection.js';

/** What is opened pins what its municipality has published by then. */
const pinning = async (ports: CommandPorts, { tenant, command, state }: Undecided): Promise<Command> => {
  if (command.type !== 'OpenCase' || state !== 'absent') return command;
  const data = command.data as OpenCase['data'];
  return { ...command, data: { ...data, pins: pinsFor(data, await readLibrary(ports, tenant)) } };
};

/** A case, for whoever runs its commands. */
export const caseAggregate: Aggregate = {
  catalog: caseEvents,
  decider: caseDecider,
  prepare: pinning,
  learn: learnProcedures,
  judge: judgeCase,
  procedureOf: (state: Case) =>
    state === 'absent' ? undefined : `${state.procedure.id}@${state.procedure.version.toString()}`,
};

/** What this context runs over the log. */
export const casesSubscriptions: Subscriptions = {
  projections: [{ ...caseProjection, learn: learnProcedures }],
  policies: [openChildren, openOnEmit, openWhenAsked, openWhenDeviates, tellParent],
};
