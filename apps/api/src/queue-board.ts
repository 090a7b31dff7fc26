import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '#adapters/platform';
import { queueNames } from '#contexts';
import { mayOpen, type RequestWithContext } from '#toolkit/access';
import { processLog } from '#toolkit/process-log';
import { isFromSameOrigin } from './same-origin.js';

const log = processLog('api');

/** Where the board of the queues is. */
export const boardPath = '/drift/koer';

const answers = {
  unauthenticated: [401, 'Du må være innlogget for å se køene.'],
  forbidden: [403, 'Køene er for den som drifter Iverk. Rollen din gir ikke tilgang til dem.'],
  'cross-site': [403, 'Dette kan bare gjøres fra siden med køene selv.'],
  'queue-unreachable': [503, 'Køen svarer ikke nå. Prøv igjen om litt, og se i loggen til api-prosessen.'],
  'not-found': [404, 'Denne adressen finnes ikke. Begynn på /drift/koer.'],
} as const;
type Answer = keyof typeof answers;

/** The page's own scripts and pictures, and nothing from elsewhere. Its styles are written into it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const answer = (reply: FastifyReply, code: Answer) => {
  const [status, message] = answers[code];
  return reply.code(status).send({ code, message });
};

const reads = ['GET', 'HEAD'];

/** Why this request may not, or nothing when it may. */
const refusalOf = (request: FastifyRequest): Answer | undefined => {
  const { iverk } = request as RequestWithContext;
  if (iverk === undefined || iverk.actor === null) return 'unauthenticated';
  if (!mayOpen('queueBoard', iverk.roles)) return 'forbidden';
  return reads.includes(request.method) || isFromSameOrigin(request.headers) ? undefined : 'cross-site';
};

/**
 * The board of the queues, for whoever has the operator's role and nobody else, whatever is asked for below its path. It is
 * loaded with the first process that serves it, and opens the queues when somebody who may asks.
 */
export const openQueueBoard = async (app: NestFastifyApplication, platform: Platform): Promise<void> => {
  const { makeQueueBoard } = await import('#adapters/queue-board');
  const url = platform.config.redisUrl ?? platform.databaseUrl;
  const onFault = ({ message }: Error) => {
    log.warn(message);
  };
  const board = makeQueueBoard({ url, queues: queueNames, basePath: boardPath, onFault });
  await app
    .getHttpAdapter()
    .getInstance()
    .register(
      async (guarded) => {
        guarded.addHook('onRequest', async (request, reply) => {
          reply.header('content-security-policy', policy);
          const refused = refusalOf(request);
          if (refused !== undefined) return answer(reply, refused);
          if (!reads.includes(request.method))
            log.warn(
              {
                actor: (request as RequestWithContext).iverk?.actor,
                method: request.method,
                url: request.url,
              },
              'køen endres',
            );
          return board.ready().catch((fault: unknown) => {
            log.error(fault);
            return answer(reply, 'queue-unreachable');
          });
        });
        guarded.addHook('onClose', () => board.close());
        guarded.setNotFoundHandler((_, reply) => answer(reply, 'not-found'));
        await guarded.register(board.plugin);
      },
      { prefix: boardPath },
    );
};
