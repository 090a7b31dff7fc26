import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** Between client and server: passes bytes on until it is told to cut. */
export class FaultProxy {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();

  private constructor(server: Server) {
    this.#server = server;
  }

  static async before(port: number): Promise<FaultProxy> {
    const server = createServer();
    const proxy = new FaultProxy(server);
    server.on('connection', (client) => {
      proxy.#join(client, connect(port, '127.0.0.1'));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Cuts every connection, with a reset, or half: what the client sends still arrives, and no answer comes back. */
  cut(how: 'reset' | 'half'): void {
    for (const [client, server] of this.#pairs) {
      if (how === 'reset') {
        client.resetAndDestroy();
        server.resetAndDestroy();
      } else {
        server.unpipe(client);
        server.resume();
        client.resetAndDestroy();
        // What is on its way to the server gets there; then the server finds its client gone.
        setTimeout(() => server.destroy(), 20).unref();
      }
    }
    this.#pairs.clear();
  }

  async close(): Promise<void> {
    this.cut('reset');
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket, server: Socket): void {
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    client.setNoDelay(true).pipe(server.setNoDelay(true)).pipe(client);
    const end = () => {
      this.#pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
  }
}
