import type { Instant, LogPosition, StreamId, TenantId } from './brands.js';
import type { Command, Decider, Message } from './decider.js';
import type { EventToAppend, RecordedEvent } from './envelope.js';
import { readEvent, streamOf, type EventCatalog } from './event-catalog.js';
import { EventIdReused, StreamConflict } from './fault.js';
import { uuid5 } from './identity.js';
import type { Clock } from './ports/clock.port.js';
import type { EventStore } from './ports/event-store.port.js';
import { isRejection, reject, type Rejection } from './rejection.js';
import { sealedFields } from './sealed-fields.js';

/** A catalog and the decider that writes it. */
export interface Aggregate {
  readonly catalog: EventCatalog;
  // The runner moves commands and events between store and decider without looking inside.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly decider: Decider<any, any, any, Rejection>;
  /** `id@version` of the procedure that governs what has this state; the envelope of each event says it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly procedureOf?: (state: any) => string | undefined;
}

/** One command on its way to one stream. */
export interface CommandRequest {
  readonly tenant: TenantId;
  readonly subjectId: string;
  readonly command: Command;
  /** Sending the same id again answers as the first time. */
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string | null;
  /** What the caller saw, when it must not have changed since. */
  readonly expectedRevision?: bigint;
}

/** Where the log stands after a command that was carried out, or that already held. */
export interface CommandReceipt {
  readonly streamId: StreamId;
  readonly subjectId: string;
  /** The stream's last revision after the command; -1n when there is no such stream. */
  readonly revision: bigint;
  /** Give it to a query as `atLeast` to be sure to see this write. */
  readonly position: LogPosition;
  /** How many events the command has appended; 0 when what it asked for already held. */
  readonly appended: number;
}

/** A receipt, or a rule's no. */
export type CommandOutcome = CommandReceipt | Rejection;

/** What carrying out a command needs of the outside world. */
export interface CommandPorts {
  readonly store: EventStore;
  readonly clock: Clock;
}

const attempts = 10;

/**
 * Read, fold, decide, append: the only road from a command to the log.
 * Refusals are returned. Throws what the store throws, `StreamConflict` only after ten lost races.
 */
export const runCommand = async (
  ports: CommandPorts,
  aggregate: Aggregate,
  request: CommandRequest,
): Promise<CommandOutcome> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await decideOnce(ports, aggregate, request);
    } catch (fault) {
      if (!isLostRace(fault) || attempt === attempts) throw fault;
    }
  }
};

/** Reused ids are those of the same command sent twice at once: the next look finds it in the stream. */
const isLostRace = (fault: unknown) => fault instanceof StreamConflict || fault instanceof EventIdReused;

const decideOnce = async (
  { store, clock }: CommandPorts,
  { catalog, decider, procedureOf }: Aggregate,
  request: CommandRequest,
): Promise<CommandOutcome> => {
  const streamId = streamOf(catalog, request.tenant, request.subjectId);
  const history = (await store.readStream(streamId)).map((stored) => readEvent(catalog, stored));
  const receipt = receiptFrom(streamId, request.subjectId);

  const earlier = history.filter((event) => event.commandId === request.commandId);
  if (earlier.length > 0) return receipt(earlier.at(-1), earlier.length);

  const last = history.at(-1);
  const state: unknown = history.reduce<unknown>(
    (current, event) => decider.evolve(current, event, event.occurredAt) as unknown,
    decider.initialState,
  );
  const decided = () => decider.decide(request.command, state) as readonly Message[] | Rejection;
  const outcome = staleness(request.expectedRevision, last) ?? decided();
  if (isRejection(outcome)) return outcome;
  if (outcome.length === 0) return receipt(last, 0);

  const events = envelop(catalog, outcome, request, {
    recordedAt: clock.now(),
    procedure: procedureOf?.(outcome.reduce(fold(decider, request.command.issued.at), state)),
  });
  const place = await store.append({ streamId, expectedRevision: last?.revision ?? 'no-stream', events });
  return receipt(place, events.length);
};

const fold =
  (decider: Aggregate['decider'], at: Instant) =>
  (state: unknown, event: Message): unknown =>
    decider.evolve(state, event, at);

const receiptFrom =
  (streamId: StreamId, subjectId: string) =>
  (place: { revision: bigint; position: bigint } | undefined, appended: number): CommandReceipt => ({
    streamId,
    subjectId,
    revision: place?.revision ?? -1n,
    position: place?.position ?? 0n,
    appended,
  });

const staleness = (
  expected: bigint | undefined,
  last: RecordedEvent | undefined,
): Rejection<'stale-revision'> | undefined => {
  const actual = last?.revision ?? -1n;
  if (expected === undefined || expected === actual) return undefined;
  return reject('stale-revision', { expected: expected.toString(), actual: actual.toString() });
};

/** Event ids are made of command id and index, so a retry after a lost answer appends nothing twice. */
const envelop = (
  catalog: EventCatalog,
  messages: readonly Message[],
  { command: { issued }, commandId, correlationId, causationId = null }: CommandRequest,
  { recordedAt, procedure }: { recordedAt: Instant; procedure: string | undefined },
): readonly EventToAppend[] =>
  messages.map(({ type, data }, index) => {
    const { sealed, ...encoded } = encode(catalog, type, data);
    return {
      eventId: uuid5(commandId, index),
      type,
      ...encoded,
      metadata: {
        actor: issued.by,
        roles: issued.roles,
        occurredAt: issued.at,
        recordedAt,
        commandId,
        correlationId,
        causationId,
        ...(procedure === undefined ? {} : { procedure }),
        ...(sealed.length === 0 ? {} : { sealed }),
      },
    };
  });

const encode = ({ category, definitions }: EventCatalog, type: string, data: object) => {
  const definition = definitions[type];
  if (definition === undefined) throw new RangeError(`The catalog of ${category} has no event ${type}`);
  const parsed = definition.schema.parse(data) as object;
  return {
    schemaVersion: definition.version,
    data: parsed,
    sealed: sealedFields(definition.schema, parsed),
  };
};
