import { runCommand, type Aggregate, type CommandPorts } from './command-runner.js';
import type { LogPosition, TenantId } from './brands.js';
import type { RecordedEvent } from './envelope.js';
import { streamOf, type EventCatalog } from './event-catalog.js';
import { Fault, faultLine } from './fault.js';
import { uuid5 } from './identity.js';
import { inLanes } from './in-lanes.js';
import type { LogEvent } from './log-event.js';
import type { AnyPolicy, Effect, Forgettable } from './policy.js';
import type { JobQueue } from './ports/job-queue.port.js';
import type { KeptFiles } from './ports/kept-files.port.js';
import type { PeopleDirectory } from './ports/people-directory.port.js';
import type { PolicyCheckpoints } from './ports/policy-checkpoints.port.js';
import type { Park } from './ports/read-store.port.js';
import type { TextKeys } from './ports/text-keys.port.js';
import { isRejection, type Rejection } from './rejection.js';

/** Below the ten connections a pool has, so that others are not kept waiting. */
const streamsAtOnce = 6;

/** What carrying out policies needs of the outside world. */
export interface PolicyPorts extends CommandPorts {
  readonly checkpoints: PolicyCheckpoints;
  readonly queue: Pick<JobQueue, 'wake'>;
  readonly keys: Pick<TextKeys, 'forget'>;
  readonly people: Pick<PeopleDirectory, 'forget'>;
  readonly files: Pick<KeptFiles, 'forget'>;
  readonly aggregates: readonly Aggregate[];
  /**
   * Told when a decider refuses what a policy asked: nobody waits for the answer, so somebody must see it. The policy goes
   * no further until it has been told.
   */
  readonly onRefused: (policy: string, event: RecordedEvent, rejection: Rejection) => Promise<void> | void;
  /** Told when a policy or a read model stands still for a municipality: somebody must look. */
  readonly onParked?: (park: Park) => void;
}

/** One policy, and the events it is to react to. */
export interface ReactRequest {
  readonly policy: AnyPolicy;
  /** In order. */
  readonly events: readonly LogEvent[];
  /** Where they begin, exclusive. */
  readonly from: LogPosition;
  /** Municipalities that stand still, and events an operator has said to leave out. */
  readonly leaveOut: (event: LogEvent) => boolean;
}

/**
 * Carries out what a policy says to events. Effects are carried out at least once: their commands have ids made of
 * policy, event and number, so a second time changes nothing. Commands to one stream are sent in log order; to different
 * streams, which know nothing of each other, side by side. Answers where municipalities stand still because an event
 * cannot be read or reacted to; the rest has been done. Throws what a retry may mend.
 */
export const reactTo = async (ports: PolicyPorts, request: ReactRequest): Promise<readonly Park[]> => {
  const parks = new Map<TenantId, Park>();
  const park = (event: LogEvent, fault: unknown) => {
    const known = parks.get(event.tenant);
    if (known === undefined || event.position < known.position)
      parks.set(event.tenant, parkAt(request, event, fault));
  };
  const isHalted = ({ tenant, position }: LogEvent) =>
    (parks.get(tenant)?.position ?? position + 1n) <= position;
  const reactions = reactionsIn(request, park);
  await inLanes(reactions.filter(isSend), { laneOf, width: streamsAtOnce }, async (each) => {
    if (isHalted(each.event)) return;
    await send(ports, request.policy, each).catch((fault: unknown) => {
      if (!(fault instanceof Fault) || fault.retryable) throw fault;
      park(each.event, fault);
    });
  });
  for (const { event, effect } of reactions.filter((each) => !isHalted(each.event))) {
    if (effect.do === 'wake') await ports.queue.wake(effect.job);
    if (effect.do === 'forget') await forget(ports, event.tenant, effect.what);
  }
  return [...parks.values()];
};

interface Reaction<E extends Effect = Effect> {
  readonly event: LogEvent;
  readonly effect: E;
  /** The effect's number among those of its event. */
  readonly index: number;
}

type Send = Extract<Effect, { do: 'send' }>;

const isSend = (reaction: Reaction): reaction is Reaction<Send> => reaction.effect.do === 'send';
const laneOf = ({ event, effect }: Reaction<Send>) => streamOf(effect.to, event.tenant, effect.subjectId);

const reactionsIn = (
  { policy, events, leaveOut }: ReactRequest,
  park: (event: LogEvent, fault: unknown) => void,
): readonly Reaction[] => {
  const halted = new Set<TenantId>();
  return events
    .filter((event) => isAbout(policy, event) && !leaveOut(event))
    .flatMap((event) => {
      if (halted.has(event.tenant)) return [];
      try {
        return effectsOf(policy, event).map((effect, index) => ({ event, effect, index }));
      } catch (fault) {
        halted.add(event.tenant);
        park(event, fault);
        return [];
      }
    });
};

/** A policy has to look at what it handles, and at what is in its categories and no build knows. */
const isAbout = ({ catalogs, on }: AnyPolicy, { category, type }: LogEvent): boolean => {
  const catalog = catalogs.find((each) => each.category === category);
  return catalog !== undefined && (type in on || !(type in catalog.definitions));
};

const effectsOf = ({ on }: AnyPolicy, event: LogEvent): readonly Effect[] => {
  const handlers = on as Record<string, ((event: RecordedEvent) => readonly Effect[]) | undefined>;
  const recorded = event.read();
  return handlers[event.type]?.(recorded) ?? [];
};

const send = async (
  ports: PolicyPorts,
  policy: AnyPolicy,
  { event, effect, index }: Reaction<Send>,
): Promise<void> => {
  const cause = event.read();
  const outcome = await runCommand(ports, aggregateOf(ports.aggregates, effect.to), {
    tenant: event.tenant,
    subjectId: effect.subjectId,
    command: effect.command,
    commandId: uuid5(policy.name, event.eventId, index),
    correlationId: cause.correlationId,
    causationId: event.eventId,
  });
  if (isRejection(outcome)) await ports.onRefused(policy.name, cause, outcome);
};

const parkAt = ({ policy, events, from }: ReactRequest, event: LogEvent, fault: unknown): Park => {
  const { tenant, position, eventId } = event;
  const after = events[events.indexOf(event) - 1]?.position ?? from;
  return { follower: policy.name, tenant, after, position, eventId, error: faultLine(fault) };
};

const forget = ({ keys, people, files }: PolicyPorts, tenant: TenantId, what: Forgettable): Promise<void> => {
  if ('folder' in what) return files.forget(tenant, what.folder);
  return 'personId' in what ? people.forget(tenant, what.personId) : keys.forget(what.eventId, what.fields);
};

/** The aggregate that writes the catalog's category. */
export const aggregateOf = (aggregates: readonly Aggregate[], { category }: EventCatalog): Aggregate => {
  const found = aggregates.find(({ catalog }) => catalog.category === category);
  if (found === undefined) throw new RangeError(`No aggregate for category ${category}`);
  return found;
};
