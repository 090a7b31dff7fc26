import { Fault, type LogPage, type SubscribeRequest } from '#kernel';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { toStored } from './event-codec.js';
import { Inbox } from './inbox.js';
import { isWanted, prefixesOf, readHead, type LogSource } from './read-log.js';
import { logRequest, type LogPlace } from './requests.js';
import { backOff } from './retries.js';

/**
 * Follows the log from our own checkpoint. The server filters away streams that are not ours; categories and tenant are
 * filtered here, so that every event of ours moves the page's reach at once, wanted or not: the server would tell of
 * those it leaves out only now and then.
 */
export const subscribeToLog = async function* (
  source: LogSource,
  { after, pageSize = 1000, signal, digests = false, ...filter }: SubscribeRequest,
): AsyncGenerator<LogPage, void, undefined> {
  const inbox = new Inbox(after, pageSize);
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    inbox.close();
  };
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  const filling = keepListening(
    source,
    {
      from: () => inbox.reached,
      hear: async (response) => {
        const record = response.getEvent()?.getEvent();
        if (record === undefined) {
          inbox.reach(checkpointIn(response));
          return;
        }
        const event = toStored(record, digests);
        if (isWanted(event, filter)) await inbox.put(event);
        else inbox.reach(event.position);
      },
      missesSomething: async () => !inbox.isFull && (await readHead(source)) > inbox.reached,
    },
    ended.signal,
  ).catch((fault: unknown) => {
    inbox.close(fault as Error);
  });
  try {
    for (let page = await inbox.take(); page !== undefined; page = await inbox.take()) yield page;
  } finally {
    signal.removeEventListener('abort', end);
    end();
    await filling;
  }
};

/**
 * How far the server has looked without finding anything of ours. A checkpoint whose halves differ stands before a record
 * rather than at one, and cannot be told by one number; the next will do.
 */
const checkpointIn = (response: streams.ReadResp): bigint => {
  const checkpoint = response.getCheckpoint();
  if (checkpoint?.getCommitPosition() !== checkpoint?.getPreparePosition()) return 0n;
  return BigInt(checkpoint?.getCommitPosition() ?? 0);
};

interface Listener {
  /** From where to hear; asked each time the connection is made. */
  readonly from: () => LogPlace;
  /** The server waits until this is done. */
  readonly hear: (response: streams.ReadResp) => Promise<void> | void;
  /** Asked after a long silence. */
  readonly missesSomething: () => Promise<boolean>;
}

/**
 * Listens until the signal, connecting anew after whatever ends the subscription: the server drops it when it restarts,
 * when leadership moves or when we are slow, and none resumes by itself. Throws faults that no retry mends.
 */
export const keepListening = async (
  source: LogSource,
  listener: Listener,
  signal: AbortSignal,
): Promise<void> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await listenOnce(source, listener, signal, () => {
        failures = 0;
      });
    } catch (fault) {
      if (!(fault instanceof Fault && fault.retryable)) throw fault;
    }
    if (!signal.aborted) await backOff(Math.max(failures, 1), source.patience, signal);
  }
};

const listenOnce = async (
  source: LogSource,
  listener: Listener,
  signal: AbortSignal,
  onHeard: () => void,
): Promise<void> => {
  const request = logRequest(prefixesOf(source, {}), listener.from(), 'subscribe');
  const call = new AbortController();
  const watchdog = watchSilence(source.patience.silence, listener.missesSomething, () => {
    call.abort();
  });
  const options = { requiresLeader: false, signal: AbortSignal.any([signal, call.signal]) };
  try {
    for await (const response of source.client.read(request, options)) {
      watchdog.heard();
      if (!response.hasConfirmation()) onHeard();
      await listener.hear(response);
    }
  } finally {
    watchdog.stop();
  }
};

/** A subscription can fall silent without an error: after a while of silence, look whether something has been missed. */
const watchSilence = (silence: number, missesSomething: () => Promise<boolean>, onMissed: () => void) => {
  let quiet = false;
  let looking = false;
  const look = async () => {
    looking = true;
    // A head that cannot be read now says nothing; there is another look after the next silence.
    const missed = await missesSomething().catch(() => false);
    looking = false;
    if (missed && quiet) onMissed();
  };
  const timer = setInterval(() => {
    if (quiet && !looking) void look();
    quiet = true;
  }, silence);
  return {
    heard: () => {
      quiet = false;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
};
