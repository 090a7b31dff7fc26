import type { TenantId } from './brands.js';
import { runCommand, type Aggregate, type CommandPorts } from './command-runner.js';
import type { RecordedEvent, StoredEvent } from './envelope.js';
import { readEvent, streamOf, type EventCatalog } from './event-catalog.js';
import { uuid5 } from './identity.js';
import { inLanes } from './in-lanes.js';
import type { AnyPolicy, Effect, Forgettable } from './policy.js';
import type { JobQueue } from './ports/job-queue.port.js';
import type { PeopleDirectory } from './ports/people-directory.port.js';
import type { PolicyCheckpoints } from './ports/policy-checkpoints.port.js';
import type { TextKeys } from './ports/text-keys.port.js';
import { catalogFor } from './projection-runner.js';
import { isRejection, type Rejection } from './rejection.js';

const pageSize = 500;
/** Below the ten connections a pool has, so that others are not kept waiting. */
const streamsAtOnce = 6;

/** What carrying out policies needs of the outside world. */
export interface PolicyPorts extends CommandPorts {
  readonly checkpoints: PolicyCheckpoints;
  readonly queue: Pick<JobQueue, 'wake'>;
  readonly keys: Pick<TextKeys, 'forget'>;
  readonly people: Pick<PeopleDirectory, 'forget'>;
  readonly aggregates: readonly Aggregate[];
  /** Told when a decider refuses what a policy asked: nobody waits for the answer, so somebody must see it. */
  readonly onRefused: (policy: string, event: RecordedEvent, rejection: Rejection) => void;
}

/**
 * Reacts to the next page of the log. Effects are carried out at least once: their commands have ids made of policy,
 * event and number, so a second time changes nothing. Commands to one stream are sent in log order; to different
 * streams, which know nothing of each other, side by side. Answers whether there was anything to read.
 */
export const reactToPage = async (ports: PolicyPorts, policy: AnyPolicy): Promise<boolean> => {
  const after = await ports.checkpoints.read(policy);
  const categories = policy.catalogs.map(({ category }) => category);
  const page = await ports.store.readAll({ after, limit: pageSize, categories });
  if (page.upTo <= after) return false;
  const reactions = page.events.flatMap((stored) => reactionsTo(policy, stored));
  const laneOf = ({ event, effect }: Reaction<Send>) => streamOf(effect.to, event.tenant, effect.subjectId);
  await inLanes(reactions.filter(isSend), { laneOf, width: streamsAtOnce }, (each) =>
    send(ports, policy, each),
  );
  for (const { event, effect } of reactions) {
    if (effect.do === 'wake') await ports.queue.wake(effect.job);
    if (effect.do === 'forget') await forget(ports, event.tenant, effect.what);
  }
  await ports.checkpoints.save(policy, page.upTo);
  return true;
};

interface Reaction<E extends Effect = Effect> {
  readonly event: RecordedEvent;
  readonly effect: E;
  /** The effect's number among those of its event. */
  readonly index: number;
}

type Send = Extract<Effect, { do: 'send' }>;

const isSend = (reaction: Reaction): reaction is Reaction<Send> => reaction.effect.do === 'send';

const reactionsTo = (policy: AnyPolicy, stored: StoredEvent): readonly Reaction[] => {
  const handler = (policy.on as Record<string, ((event: RecordedEvent) => readonly Effect[]) | undefined>)[
    stored.type
  ];
  if (handler === undefined) return [];
  const event = readEvent(catalogFor(policy.catalogs)(stored.streamId), stored) as RecordedEvent;
  return handler(event).map((effect, index) => ({ event, effect, index }));
};

const send = async (
  ports: PolicyPorts,
  policy: AnyPolicy,
  { event, effect, index }: Reaction<Send>,
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

const forget = ({ keys, people }: PolicyPorts, tenant: TenantId, what: Forgettable): Promise<void> =>
  'personId' in what ? people.forget(tenant, what.personId) : keys.forget(what.eventId, what.fields);

/** The aggregate that writes the catalog's category. */
export const aggregateOf = (aggregates: readonly Aggregate[], { category }: EventCatalog): Aggregate => {
  const found = aggregates.find(({ catalog }) => catalog.category === category);
  if (found === undefined) throw new RangeError(`No aggregate for category ${category}`);
  return found;
};
