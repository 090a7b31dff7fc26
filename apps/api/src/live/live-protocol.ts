import type { IncomingMessage } from 'node:http';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { LiveReader } from '#toolkit/access';
import { processLog } from '#toolkit/process-log';
import { formatError } from '../graphql-options.js';
import type { Edge } from '../request-context.js';
import { closings, liveLimits } from './live-limits.js';
import { liveOperation } from './live-operation.js';
import { liveReader } from './who-is-live.js';

const log = processLog('api');

interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  /** Who reads; known once they have introduced themselves. */
  reader?: LiveReader;
}
type Connection = Context<Record<string, unknown>, Extra>;

const tooMany = new GraphQLError(
  `Du kan følge ${liveLimits.subscriptionsOfSocket.toString()} ting om gangen på én forbindelse. Avslutt en av dem først.`,
  { extensions: { code: 'BAD_USER_INPUT' } },
);

const formatted = (errors: readonly GraphQLError[]): GraphQLFormattedError[] =>
  errors.map((error) => formatError(error.toJSON(), error));

/** Undefined where there is nothing to hide. */
const withoutOurFaults = (
  errors: readonly GraphQLError[] | undefined,
  data: Record<string, unknown> | null | undefined,
) => (errors === undefined ? undefined : { data: data ?? null, errors: formatted(errors) });

/** The protocol `graphql-transport-ws` on one socket after the other. */
export class LiveProtocol {
  readonly #edge: Edge;
  readonly #schema: GraphQLSchema;

  constructor(edge: Edge, schema: GraphQLSchema) {
    this.#edge = edge;
    this.#schema = schema;
  }

  /** Until the socket closes. */
  speak(socket: WebSocket, request: IncomingMessage): void {
    const extra: Extra = { socket, request };
    const alive = this.#keepAlive(extra);
    const gone = this.#server.opened(
      {
        protocol: socket.protocol,
        // Answered when the bytes are on their way: what a slow client has not taken is not read for it either.
        send: (message) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) resolve();
            else
              socket.send(message, (fault) => {
                if (fault == null) resolve();
                else reject(fault);
              });
          }),
        close: (code, reason) => {
          socket.close(code, reason);
        },
        onMessage: (take) => {
          socket.on('message', (message: Buffer) => {
            take(message.toString('utf8')).catch((fault: unknown) => {
              log.error(fault);
              socket.close(closings.broken.code, closings.broken.reason);
            });
          });
        },
      },
      extra,
    );
    socket.on('error', () => {
      socket.terminate();
    });
    socket.once('close', (code: number, reason: Buffer) => {
      clearInterval(alive);
      gone(code, reason.toString()).catch((fault: unknown) => {
        log.error(fault);
      });
    });
  }

  get #server() {
    return makeServer<Record<string, unknown>, Extra>({
      connectionInitWaitTimeout: liveLimits.hello,
      onConnect: (connection) => this.#welcome(connection),
      onSubscribe: (connection, _, payload) => this.#operation(connection, payload),
      onNext: (...[, , , , { errors, data }]) => withoutOurFaults(errors, data),
      onError: (_, __, ___, errors) => formatted(errors),
    });
  }

  /** Who comes with something that is not good is told so rather than taken for nobody. */
  async #welcome({ extra, connectionParams }: Connection): Promise<boolean> {
    const reader = this.#ending(extra, liveReader(this.#edge, { ...extra, parameters: connectionParams }));
    extra.reader = reader;
    return (await reader.again()) !== undefined;
  }

  /** The socket goes with the session or the token it was opened by. */
  #ending({ socket }: Extra, reader: LiveReader): LiveReader {
    return {
      again: async () => {
        const context = await reader.again();
        if (context === undefined) socket.close(closings.expired.code, closings.expired.reason);
        return context;
      },
    };
  }

  async #operation({ extra, subscriptions }: Connection, payload: SubscribePayload) {
    if (Object.keys(subscriptions).length > liveLimits.subscriptionsOfSocket) return [tooMany];
    const operation = liveOperation(this.#schema, payload);
    if (!('schema' in operation)) return operation;
    const context = await extra.reader?.again();
    if (context === undefined || extra.reader === undefined)
      return [new GraphQLError(closings.expired.reason, { extensions: { code: 'UNAUTHENTICATED' } })];
    return { ...operation, contextValue: { request: context, live: extra.reader } };
  }

  #keepAlive(extra: Extra): NodeJS.Timeout {
    const { socket } = extra;
    let answered = true;
    socket.on('pong', () => {
      answered = true;
    });
    return setInterval(() => {
      if (!answered) {
        socket.terminate();
        return;
      }
      answered = false;
      socket.ping();
      extra.reader?.again().catch((fault: unknown) => {
        log.error(fault);
      });
    }, liveLimits.ping);
  }
}
