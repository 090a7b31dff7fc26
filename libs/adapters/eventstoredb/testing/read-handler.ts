import type { ServerWritableStream } from '@grpc/grpc-js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
  nameOf,
  notFoundMessage,
} from './messages.js';
import { serverErrors } from './server-errors.js';
import type { ServerLog, ServerRecord } from './server-log.js';
import type { Switches } from './switches.js';

export type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;
type Options = streams.ReadReq.Options;

const backwards = 1;

/** Answers one read or subscription, as `Streams.Read` of the server. */
export const answerRead = async (call: ReadCall, log: ServerLog, switches: Switches): Promise<void> => {
  const options = call.request.getOptions();
  if (options === undefined) return;
  if (options.hasSubscription()) await subscribe(call, options, { log, switches });
  else {
    for (const message of options.hasStream() ? readStream(options, log) : readAll(options, log))
      await send(call, message);
    call.end();
  }
};

/** Waits while the reader is busy. */
const send = async (call: ReadCall, message: streams.ReadResp): Promise<void> => {
  if (call.cancelled || call.write(message)) return;
  await new Promise<void>((resolve) => {
    for (const event of ['drain', 'cancelled', 'close', 'error'] as const)
      call.once(event, () => {
        resolve();
      });
  });
};

function* readStream(options: Options, log: ServerLog): Generator<streams.ReadResp> {
  const request = options.getStream();
  const name = nameOf(request?.getStreamIdentifier());
  if (log.isTombstoned(name)) throw serverErrors.streamDeleted(name);
  const stream = log.stream(name);
  if (stream === undefined) {
    yield notFoundMessage(name);
    return;
  }
  const from = request?.hasRevision() === true ? Number(request.getRevision()) : undefined;
  const back = options.getReadDirection() === backwards;
  const wanted = stream.filter(
    ({ revision }) => from === undefined || (back ? revision <= from : revision >= from),
  );
  const inOrder = back ? wanted.toReversed() : wanted;
  for (const record of inOrder.slice(0, Number(options.getCount()))) yield eventMessage(record);
}

function* readAll(options: Options, log: ServerLog): Generator<streams.ReadResp> {
  const back = options.getReadDirection() === backwards;
  const isAllowed = filterIn(options);
  const from = placeIn(options, log);
  const wanted = log.records.filter(
    (record) => (back ? isBefore(record, from) : !isBefore(record, from)) && isAllowed(record),
  );
  const inOrder = back ? wanted.toReversed() : wanted;
  for (const record of inOrder.slice(0, Number(options.getCount()))) yield eventMessage(record);
}

type Place = readonly [commit: bigint, prepare: bigint];

const isBefore = ({ commit, prepare }: ServerRecord, [c, p]: Place): boolean =>
  commit < c || (commit === c && prepare < p);

/** Reads begin at their position, it included; where nothing stands there, the server cannot read at all. */
const placeIn = (options: Options, log: ServerLog): Place => {
  const all = options.getAll();
  const position = all?.getPosition();
  if (position === undefined) return all?.hasEnd() === true ? [2n ** 62n, 2n ** 62n] : [0n, 0n];
  const commit = BigInt(position.getCommitPosition());
  if (!log.records.some((record) => record.commit === commit)) throw new Error('Read at an invalid position');
  return [commit, BigInt(position.getPreparePosition())];
};

const filterIn = (options: Options): ((record: ServerRecord) => boolean) => {
  const prefixes = options.getFilter()?.getStreamIdentifier()?.getPrefixList();
  return ({ stream }) => prefixes === undefined || prefixes.some((prefix) => stream.startsWith(prefix));
};

interface Served {
  readonly log: ServerLog;
  readonly switches: Switches;
}

/**
 * First what there is after the position, it excluded, then what comes. Of events that are filtered away only a
 * checkpoint tells, once in `window × multiplier` events that were looked at, and when what there is has been read.
 */
const subscribe = async (call: ReadCall, options: Options, { log, switches }: Served): Promise<void> => {
  const isAllowed = filterIn(options);
  const filter = options.getFilter();
  const interval = (filter?.getMax() ?? 32) * (filter?.getCheckpointintervalmultiplier() ?? 1);
  const from = placeIn(options, log);
  let next = log.records.findIndex((record) => !isBefore(record, from) && !isSubscribedFrom(options, record));
  if (next < 0) next = log.records.length;
  let considered = 0;
  let live = false;
  await send(call, confirmationMessage());
  while (!call.cancelled) {
    const record = switches.mute ? undefined : log.records[next];
    if (record === undefined) {
      if (!live) await goLive(call, log.records[next - 1]);
      live = true;
      await written(call, log);
      continue;
    }
    next += 1;
    considered += 1;
    if (isAllowed(record)) await sendEvent(call, record, switches);
    if (considered < interval) continue;
    considered = 0;
    await send(call, checkpointMessage(record.commit, record.prepare));
  }
};

const isSubscribedFrom = (options: Options, record: ServerRecord): boolean =>
  options.getAll()?.getPosition()?.getCommitPosition() === record.commit.toString();

const goLive = async (call: ReadCall, last: ServerRecord | undefined): Promise<void> => {
  if (last !== undefined) await send(call, checkpointMessage(last.commit, last.prepare));
  await send(call, caughtUpMessage());
};

const sendEvent = async (call: ReadCall, record: ServerRecord, { dropsSlowConsumers }: Switches) => {
  if (dropsSlowConsumers && call.writableNeedDrain) throw serverErrors.tooSlow();
  if (dropsSlowConsumers) call.write(eventMessage(record));
  else await send(call, eventMessage(record));
};

const written = (call: ReadCall, log: ServerLog): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      forget();
      resolve();
    };
    const forget = log.onWritten(done);
    call.once('cancelled', done);
    call.once('close', done);
  });
