import { runCommand, type Aggregate, type CommandPorts } from './command-runner.js';
import type { RecordedEvent } from './envelope.js';
import { readEvent, type EventCatalog } from './event-catalog.js';
import { uuid5 } from './identity.js';
import type { AnyPolicy, Effect } from './policy.js';
import type { JobQueue } from './ports/job-queue.port.js';
import type { PolicyCheckpoints } from './ports/policy-checkpoints.port.js';
import { catalogFor } from './projection-runner.js';
import { isRejection, type Rejection } from './rejection.js';

const pageSize = 500;

export interface PolicyPorts extends CommandPorts {
  readonly checkpoints: PolicyCheckpoints;
  readonly queue: Pick<JobQueue, 'wake'>;
  readonly aggregates: readonly Aggregate[];
  /** Told when a decider refuses what a policy asked: nobody waits for the answer, so somebody must see it. */
  readonly onRefused: (policy: string, event: RecordedEvent, rejection: Rejection) => void;
}

/**
 * Reacts to the next page of the log. Effects are carried out in log order, at least once; their commands have ids
 * made of policy, event and number, so a second time changes nothing. Answers whether there was anything to read.
 */
export const reactToPage = async (ports: PolicyPorts, policy: AnyPolicy): Promise<boolean> => {
  const after = await ports.checkpoints.read(policy);
  const categories = policy.catalogs.map(({ category }) => category);
  const page = await ports.store.readAll({ after, limit: pageSize, categories });
  if (page.upTo <= after) return false;
  const catalogOf = catalogFor(policy.catalogs);
  for (const stored of page.events) {
    if (!(stored.type in policy.on)) continue;
    const event = readEvent(catalogOf(stored.streamId), stored) as RecordedEvent;
    await react(ports, policy, event);
  }
  await ports.checkpoints.save(policy, page.upTo);
  return true;
};

const react = async (ports: PolicyPorts, policy: AnyPolicy, event: RecordedEvent): Promise<void> => {
  const handler = (policy.on as Record<string, ((event: RecordedEvent) => readonly Effect[]) | undefined>)[
    event.type
  ];
  const effects = handler?.(event) ?? [];
  for (const [index, effect] of effects.entries()) {
    if (effect.do === 'wake') await ports.queue.wake(effect.job);
    else await send(ports, policy, event, { effect, index });
  }
};

const send = async (
  ports: PolicyPorts,
  policy: AnyPolicy,
  event: RecordedEvent,
  { effect, index }: { effect: Extract<Effect, { do: 'send' }>; index: number },
): Promise<void> => {
  const outcome = await runCommand(ports, aggregateOf(ports.aggregates, effect.to), {
    tenant: event.tenant,
    subjectId: effect.subjectId,
    command: effect.command,
    commandId: uuid5(policy.name, event.eventId, index),
    correlationId: event.correlationId,
    causationId: event.eventId,
  });
  if (isRejection(outcome)) ports.onRefused(policy.name, event, outcome);
};

/** The aggregate that writes the catalog's category. */
export const aggregateOf = (aggregates: readonly Aggregate[], { category }: EventCatalog): Aggregate => {
  const found = aggregates.find(({ catalog }) => catalog.category === category);
  if (found === undefined) throw new RangeError(`No aggregate for category ${category}`);
  return found;
};
