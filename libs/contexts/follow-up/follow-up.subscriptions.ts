import { learnProcedures, readLibrary } from '#contexts/procedures';
import type { Aggregate, Command, CommandPorts, Subscriptions, Undecided } from '#kernel';
import type { OpenFollowUp } from './core/follow-up.commands.js';
import { followUpDecider } from './core/follow-up.decider.js';
import { followUpEvents } from './core/follow-up.events.js';
import type { FollowUp } from './core/follow-up.state.js';
import { pinsFor } from './core/opening.js';
import { carryOutImport } from './policies/carry-out-import.policy.js';
import { openWhenSplit } from './policies/open-when-split.policy.js';
import { followUpProjection } from './projections/follow-up.projection.js';

/** What is opened pins what its municipality has published by then. */
const pinning = async (ports: CommandPorts, { tenant, command, state }: Undecided): Promise<Command> => {
  if (command.type !== 'OpenFollowUp' || state !== 'absent') return command;
  const data = command.data as OpenFollowUp['data'];
  return { ...command, data: { ...data, pins: pinsFor(data, await readLibrary(ports, tenant)) } };
};

/** The carrying out of one point, for whoever runs its commands. */
export const followUpAggregate: Aggregate = {
  catalog: followUpEvents,
  decider: followUpDecider,
  prepare: pinning,
  learn: learnProcedures,
  procedureOf: (state: FollowUp) =>
    state === 'absent' ? undefined : `${state.procedure.id}@${state.procedure.version.toString()}`,
};

/** What this context runs over the log. */
export const followUpSubscriptions: Subscriptions = {
  projections: [{ ...followUpProjection, learn: learnProcedures }],
  policies: [openWhenSplit, carryOutImport],
};
