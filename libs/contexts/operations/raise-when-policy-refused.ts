import {
  isRejection,
  partsOfStream,
  runCommand,
  uuid5,
  type ActorId,
  type CommandPorts,
  type RecordedEvent,
  type Rejection,
} from '#kernel';
import { incidentAggregate } from './core/incident.decider.js';
import { incidentIdOf } from './core/incident-id.js';
import { incidentEvents } from './core/incident.events.js';

const actor = 'system:operations' as ActorId;

const toldAs = ({ type, streamId }: RecordedEvent, { rejected, details }: Rejection): string => {
  const values = Object.entries(details).map(([name, value]) => `${name}: ${value}`);
  return [`${rejected} (${type}, ${streamId})`, ...values].join('; ');
};

/**
 * Raises what a decider refused a policy, once for each policy and event: a rule's no is the same tomorrow. Not what follows
 * from incidents themselves, for that could go round for ever. Throws when the log cannot be written.
 */
export const raiseWhenPolicyRefused = async (
  ports: CommandPorts,
  policy: string,
  event: RecordedEvent,
  rejection: Rejection,
): Promise<void> => {
  const { tenant, eventId, streamId, correlationId } = event;
  const { category } = partsOfStream(streamId);
  if (category === incidentEvents.category) return;
  const about = { kind: 'policy', id: eventId, category } as const;
  const work = `policy:${policy}`;
  const error = toldAs(event, rejection);
  const outcome = await runCommand(ports, incidentAggregate, {
    tenant,
    subjectId: incidentIdOf({ tenant, about, work }),
    command: {
      type: 'RaiseIncident',
      data: { about, work, class: 'TERMINAL', error, attempts: 1 },
      issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    // The policy may be run over the event again, also after somebody has seen to this.
    commandId: uuid5('policy-refused', policy, eventId),
    correlationId,
    causationId: eventId,
  });
  if (isRejection(outcome)) throw new Error(`RaiseIncident: ${outcome.rejected}`);
};
