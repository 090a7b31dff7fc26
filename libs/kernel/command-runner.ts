import type { Instant, LogPosition, StreamId, TenantId } from './brands.js';
import type { Command, Message } from './decider.js';
import type { EventToAppend } from './envelope.js';
import { streamOf, type EventCatalog } from './event-catalog.js';
import { EventIdReused, StreamConflict } from './fault.js';
import { foldStream, type Foldable, type FoldPorts } from './fold-stream.js';
import { uuid5 } from './identity.js';
import { onceLearned, type Learn } from './learn.js';
import { reject, type Rejection } from './rejection.js';
import { sealedFields } from './sealed-fields.js';
import type { FoldedStream, Place } from './state-cache.js';

/** A command that is about to be decided, and what its stream has come to. */
export interface Undecided {
  readonly tenant: TenantId;
  readonly subjectId: string;
  readonly command: Command;
  readonly state: unknown;
}

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
  readonly prepare?: (ports: CommandPorts, undecided: Undecided) => Promise<Command>;
  /** Fetches what the decider, or the judge, missed when it threw `NotLearned`. */
  readonly learn?: Learn;
  /**
   * Why an event could not have been written where it stands, by the rules that held then; nothing when it could. For
   * whoever replays the log: pure, and it never throws; `learn` has been asked before. Texts are found by the problems' codes.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly judge?: (event: any, before: any) => readonly Rejection[];
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

/** What runCommand would answer as the stream stands now: how many events it would append, or a rule's no. Writes nothing. */
export const previewCommand = async (
  ports: CommandPorts,
  aggregate: Aggregate,
  request: CommandRequest,
): Promise<CommandOutcome> => {
  const { streamId, folded, decided } = await judge(ports, aggregate, request);
  if (!('length' in decided)) return decided;
  return receiptFrom(streamId, request.subjectId)(folded, decided.length);
};

const decideOnce = async (
  ports: CommandPorts,
  aggregate: Aggregate,
  request: CommandRequest,
): Promise<CommandOutcome> => {
  const { catalog, decider, procedureOf } = aggregate;
  const { streamId, folded, decided } = await judge(ports, aggregate, request);
  const receipt = receiptFrom(streamId, request.subjectId);
  if (!('length' in decided)) return decided;
  if (decided.length === 0) return receipt(folded, 0);

  const { state, revision } = folded;
  const events = envelop(catalog, decided, request, {
    recordedAt: ports.clock.now(),
    procedure: procedureOf?.(decided.reduce(fold(decider, request.command.issued.at), state)),
  });
  const expectedRevision = revision < 0n ? 'no-stream' : revision;
  return receipt(await ports.store.append({ streamId, expectedRevision, events }), events.length);
};

interface Judged {
  readonly streamId: StreamId;
  readonly folded: FoldedStream;
  /** What is to be appended; else the answer, which needs no append. */
  readonly decided: readonly Message[] | CommandOutcome;
}

/** Reads, folds and decides. */
const judge = async (
  ports: CommandPorts,
  aggregate: Aggregate,
  { tenant, subjectId, command, commandId, expectedRevision }: CommandRequest,
): Promise<Judged> => {
  const streamId = streamOf(aggregate.catalog, tenant, subjectId);
  const folded = await foldStream(ports, aggregate, streamId);
  const earlier = folded.commands.get(commandId);
  if (earlier !== undefined)
    return { streamId, folded, decided: receiptFrom(streamId, subjectId)(earlier, earlier.appended) };
  const stale = staleness(expectedRevision, folded.revision);
  if (stale !== undefined) return { streamId, folded, decided: stale };
  const { state } = folded;
  return { streamId, folded, decided: await decide(ports, aggregate, { tenant, subjectId, command, state }) };
};

const decide = async (
  ports: CommandPorts,
  { decider, prepare, learn }: Aggregate,
  undecided: Undecided,
): Promise<readonly Message[] | Rejection> => {
  const command = (await prepare?.(ports, undecided)) ?? undecided.command;
  const pure = () => decider.decide(command, undecided.state) as readonly Message[] | Rejection;
  return onceLearned(pure, learn && (() => learn(ports.store, undecided.tenant)));
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
