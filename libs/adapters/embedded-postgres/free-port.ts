import { createServer, type AddressInfo } from 'node:net';

const tryPort = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: given } = server.address() as AddressInfo;
      server.close(() => {
        resolve(given);
      });
    });
  });

/** A TCP port nobody listens on at 127.0.0.1: the preferred one when it is free, else any. */
export const freePort = (preferred = 0): Promise<number> => tryPort(preferred).catch(() => tryPort(0));
