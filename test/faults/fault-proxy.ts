import { connect, createServer, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

/** What is lost when a connection is cut: what the client sends, or what it would be answered. */
export type Loss = 'requests' | 'answers';

/** Between client and server: passes bytes on until it is told to cut. */
export class FaultProxy {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  readonly #left: Record<Loss, number> = { requests: Infinity, answers: Infinity };

  private constructor(server: Server) {
    this.#server = server;
  }

  static async before(port: number): Promise<FaultProxy> {
    const server = createServer({ noDelay: true });
    const proxy = new FaultProxy(server);
    server.on('connection', (client) => {
      proxy.#join(client, connect({ port, host: '127.0.0.1', noDelay: true }));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  /** Passes so many bytes more on that way, over whatever connection, and cuts every one in the middle of what comes then. */
  cutAfter(bytes: number, loss: Loss): void {
    this.#left[loss] = bytes;
  }

  /** Whether a cut is still to come. */
  get isArmed(): boolean {
    return Object.values(this.#left).some((left) => left < Infinity);
  }

  async close(): Promise<void> {
    this.#cut('requests');
    this.#server.close();
    await once(this.#server, 'close');
  }

  /** The client is cut off. When answers are lost, what it has sent still arrives, and may be carried out. */
  #cut(loss: Loss): void {
    this.#left[loss] = Infinity;
    for (const [client, server] of this.#pairs) {
      client.destroy();
      if (loss === 'requests') server.destroy();
      else server.end();
    }
    this.#pairs.clear();
  }

  #join(client: Socket, server: Socket): void {
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    this.#pass(client, server, 'requests');
    this.#pass(server, client, 'answers');
    for (const socket of pair)
      socket
        .on('error', () => undefined)
        .on('close', () => {
          if (!this.#pairs.delete(pair)) return;
          client.destroy();
          server.destroy();
        });
  }

  #pass(from: Socket, to: Socket, loss: Loss): void {
    from.on('data', (chunk: Buffer) => {
      const passed = chunk.subarray(0, this.#left[loss]);
      if (to.writable) to.write(passed);
      this.#left[loss] -= passed.length;
      if (passed.length < chunk.length) this.#cut(loss);
    });
  }
}
