import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** The least of SMTP that takes every mail: answers of the server, by the first four letters of what it is told. */
const answers: Readonly<Record<string, string>> = { DATA: '354 Go on', QUIT: '221 Bye' };

const converse = (socket: Socket, took: () => void): void => {
  let [input, inData] = ['', false];
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.write('220 sink.example ESMTP\r\n');
  socket.setEncoding('latin1').on('data', (chunk) => {
    input += String(chunk);
    for (;;) {
      const ending = inData ? '\r\n.\r\n' : '\r\n';
      const end = input.indexOf(ending);
      if (end < 0) return;
      const verb = inData ? '' : input.slice(0, 4).toUpperCase();
      input = input.slice(end + ending.length);
      if (inData) took();
      inData = verb === 'DATA';
      socket.write(`${answers[verb] ?? '250 OK'}\r\n`);
    }
  });
};

/** A mail server on this machine that counts what it takes. */
export const openMailSink = async () => {
  let taken = 0;
  const server = createServer((socket) => {
    converse(socket, () => (taken += 1));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port.toString()}`,
    taken: () => taken,
    close: () => {
      server.close();
    },
  };
};
