import { pino, type Logger } from 'pino';

const root = pino(
  {
    level: process.env['LOG_LEVEL'] ?? 'warn',
    base: null,
    redact: ['token', 'email', 'name', '*.email', '*.name'],
  },
  pino.destination({ dest: 2, sync: true }),
);

/** JSON lines on stderr, warnings and worse unless `LOG_LEVEL` says otherwise; never names, addresses or tokens. */
export const processLog = (part: string): Logger => root.child({ part });
