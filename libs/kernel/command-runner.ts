import type { Instant, LogPosition, StreamId, TenantId } from './brands.js';
import type { Command, Message } from './decider.js';
import type { EventToAppend } from './envelope.js';
import { streamOf, type EventCatalog } from './event-catalog.js';
import { EventIdReused, StreamConflict } from './fault.js';
import { foldStream, type Foldable, type FoldPorts } from './fold-stream.js';
import { uuid5 } from './identity.js';
import { isRejection, reject, type Rejection } from './rejection.js';
import { sealedFields } from './sealed-fields.js';
import type { Place } from './state-cache.js';

/** A catalog, the decider that writes it, what governs what it writes about, and what it must know of others. */
export interface Aggregate extends Foldable {
  /** `id@version` of the procedure that governs what has this state; the envelope of each event says it. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly procedureOf?: (state: any) => string | undefined;
  /**
   * Adds to the command's data what its decision must know from other streams, read from the log itself through the
   * ports, so that deciding stays pure. Asked at each attempt, after the stream is folded and before it is decided; not
   * for a command that has been carried out before. The type and `issued` stay as they were.
   */
  readonly prepare?: (ports: CommandPorts, about: CommandToPrepare) => Promise<Command>;
  /**
   * Why an event could not have been written where it stands, by the rules that held then; nothing when it could. For
   * whoever replays the log: pure, and it never throws. Texts are found by the problems' codes.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly judge?: (event: any, before: any) => readonly Rejection[];
}

/** A command, where it is going, and the state it will meet there. */
export interface CommandToPrepare {
  readonly tenant: TenantId;
  readonly subjectId: string;
  readonly command: Command;
  /** Of the aggregate's own kind. */
  readonly state: unknown;
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
export type CommandPorts = FoldPorts;

const attempts = 10;

/**
 * Read, fold, prepare, decide, append: the only road from a command to the log.
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
      // Read whole again, should the log no longer be the one that was kept, as after it was restored.
      ports.states?.forget(streamOf(aggregate.catalog, request.tenant, request.subjectId));
    }
  }
};

/** Reused ids are those of the same command sent twice at once: the next look finds it in the stream. */
const isLostRace = (fault: unknown) => fault instanceof StreamConflict || fault instanceof EventIdReused;

const decideOnce = async (
  ports: CommandPorts,
  aggregate: Aggregate,
  request: CommandRequest,
): Promise<CommandOutcome> => {
  const { catalog, decider, procedureOf, prepare } = aggregate;
  const streamId = streamOf(catalog, request.tenant, request.subjectId);
  const folded = await foldStream(ports, aggregate, streamId);
  const { state, revision, commands } = folded;
  const receipt = receiptFrom(streamId, request.subjectId);

  const earlier = commands.get(request.commandId);
  if (earlier !== undefined) return receipt(earlier, earlier.appended);

  const decided = async (): Promise<readonly Message[] | Rejection> => {
    const { tenant, subjectId, command } = request;
    const prepared = (await prepare?.(ports, { tenant, subjectId, command, state })) ?? command;
    return decider.decide(prepared, state) as readonly Message[] | Rejection;
  };
  const outcome = staleness(request.expectedRevision, revision) ?? (await decided());
  if (isRejection(outcome)) return outcome;
  if (outcome.length === 0) return receipt(folded, 0);

  const events = envelop(catalog, outcome, request, {
    recordedAt: ports.clock.now(),
    procedure: procedureOf?.(outcome.reduce(fold(decider, request.command.issued.at), state)),
  });
  const expectedRevision = revision < 0n ? 'no-stream' : revision;
  return receipt(await ports.store.append({ streamId, expectedRevision, events }), events.length);
};

const fold =
  (decider: Aggregate['decider'], at: Instant) =>
  (state: unknown, event: Message): unknown =>
    decider.evolve(state, event, at);

const receiptFrom =
  (streamId: StreamId, subjectId: string) =>
  ({ revision, position }: Place, appended: number): CommandReceipt => ({
    streamId,
    subjectId,
    revision,
    position,
    appended,
  });

const staleness = (expected: bigint | undefined, actual: bigint): Rejection<'stale-revision'> | undefined => {
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
