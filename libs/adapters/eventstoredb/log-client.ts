import { EventStoreDBClient } from '@eventstore/db-client';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { Readable } from 'node:stream';
import { faultOf } from './faults.js';

/** How a call is made. */
export interface CallOptions {
  /** Refuse a node that does not lead: it may not have heard of the last events yet. */
  readonly requiresLeader: boolean;
  /** Ends the read, without an error; it has no other deadline. */
  readonly signal: AbortSignal;
}

interface Cancellable extends Readable {
  cancel(): void;
}

/**
 * The client's connections (discovery, credentials, leader changes), with requests and answers as they are on the wire.
 * Its own calls hide what a log cannot do without: reads of `$all` take no filter, stored bytes come parsed, a
 * checkpoint overtakes the events before it, and appends share one unanswered-calls table between all clients of the
 * process, which one lost connection empties.
 */
export class LogClient extends EventStoreDBClient {
  #used = false;

  /** Answer after answer, fetched as they are taken. Throws what `faultOf` makes of the client's errors. */
  async *read(
    request: streams.ReadReq,
    { requiresLeader, signal }: CallOptions,
  ): AsyncGenerator<streams.ReadResp, void, undefined> {
    const ended = () => signal.aborted;
    if (ended()) return;
    const options = { deadline: Infinity };
    const open = this.GRPCStreamCreator(streamsService.StreamsClient, 'read', (client): Cancellable =>
      client.read(request, ...this.callArguments({ requiresLeader }, options)),
    );
    this.#used = true;
    let call: Cancellable | undefined;
    const cancel = () => call?.cancel();
    try {
      call = await open();
      // A call that is cancelled says so in an error event later on, when nobody listens any more; unheard, it would end the process.
      call.on('error', () => undefined);
      if (ended()) return;
      signal.addEventListener('abort', cancel, { once: true });
      for await (const response of call) yield response as streams.ReadResp;
    } catch (error) {
      if (!ended()) throw faultOf(error);
    } finally {
      signal.removeEventListener('abort', cancel);
      cancel();
    }
  }

  /** The server's answer. Throws what `faultOf` makes of the client's errors. */
  async append(requests: readonly streams.AppendReq[], deadline: number): Promise<streams.AppendResp> {
    this.#used = true;
    try {
      return await this.execute(
        streamsService.StreamsClient,
        'append',
        (client) =>
          new Promise<streams.AppendResp>((resolve, reject) => {
            const options = this.callArguments({ requiresLeader: true, deadline });
            const call = client.append(...options, (error, response) => {
              if (error === null) resolve(response);
              else reject(error);
            });
            call.on('error', reject);
            for (const request of requests) call.write(request);
            call.end();
          }),
      );
    } catch (error) {
      throw faultOf(error);
    }
  }

  /** Ends every call and the connection under them. */
  async close(): Promise<void> {
    await this.dispose();
    if (this.#used)
      await this.getChannel().then(
        (channel) => {
          channel.close();
        },
        () => undefined,
      );
  }
}
