import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleDestroy, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { PLATFORM } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { KnownMunicipalities } from '#contexts';
import { clientAddress } from './client-address.js';
import { closings, liveLimits } from './live-limits.js';
import { LiveProtocol } from './live-protocol.js';
import { isOwnPage } from './own-page.js';

const ways: Readonly<Record<number, string>> = {
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

const refuse = (socket: Duplex, status: number): void => {
  socket.end(
    `HTTP/1.1 ${status.toString()} ${ways[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
};

/** Sockets on `/graphql` for subscriptions, in the protocol `graphql-transport-ws`: who may open one, and how they end. */
@Injectable()
export class LiveSockets implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: liveLimits.message,
    perMessageDeflate: false,
    handleProtocols,
  });
  readonly #ofAddress = new Map<string, number>();
  #stopping = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schemas: GraphQLSchemaHost,
    @Inject(PLATFORM) private readonly platform: Platform,
    private readonly municipalities: KnownMunicipalities,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.http.httpAdapter.getHttpServer() as Server;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      // A client that goes away while it is being answered is no trouble of ours.
      socket.on('error', () => socket.destroy());
      const refused = this.#refusal(request);
      if (refused === undefined) this.#open(request, socket, head);
      else refuse(socket, refused);
    });
  }

  /** Tells everybody that we go, before anything else ends, so that they come back and go on from where they were. */
  async onModuleDestroy(): Promise<void> {
    this.#stopping = true;
    const { code, reason } = closings.stopping;
    const gone = Promise.all(
      [...this.#server.clients].map((socket) => {
        socket.close(code, reason);
        return new Promise((resolve) => socket.once('close', resolve));
      }),
    );
    await Promise.race([gone, sleep(liveLimits.farewell, undefined, { ref: false })]);
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #refusal(request: IncomingMessage): number | undefined {
    if (this.#stopping || this.#server.clients.size >= liveLimits.sockets) return 503;
    if (!/^\/graphql(?:\?|$)/.test(request.url ?? '')) return 404;
    if (!isOwnPage(request, this.platform.config.baseUrl)) return 403;
    const count = this.#ofAddress.get(clientAddress(request)) ?? 0;
    return count >= liveLimits.socketsOfAddress ? 429 : undefined;
  }

  #open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const protocol = new LiveProtocol(
      { platform: this.platform, municipalities: this.municipalities },
      this.schemas.schema,
    );
    this.#server.handleUpgrade(request, socket, head, (opened: WebSocket) => {
      this.#count(opened, clientAddress(request));
      protocol.speak(opened, request);
    });
  }

  #count(socket: WebSocket, address: string): void {
    this.#ofAddress.set(address, (this.#ofAddress.get(address) ?? 0) + 1);
    socket.once('close', () => {
      const left = (this.#ofAddress.get(address) ?? 1) - 1;
      if (left === 0) this.#ofAddress.delete(address);
      else this.#ofAddress.set(address, left);
    });
  }
}
