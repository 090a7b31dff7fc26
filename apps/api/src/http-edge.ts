import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Platform } from '#adapters/platform';
import { KnownMunicipalities } from '#contexts';
import { fillText, type Text } from '#kernel';
import { maxFileBytes } from '#toolkit/tables';
import { requestContextOf } from './request-context.js';
import { useMunicipality, useSession, type RequestWithSession } from './session.js';
import { serveAssets } from './web/serve-assets.js';

const refusals: Readonly<Record<'token-expired' | 'token-invalid', Text>> = {
  'token-expired': {
    nb: 'Innloggingen er utløpt. Be om et nytt token.',
    nn: 'Innlogginga har gått ut. Be om eit nytt token.',
    en: 'Your token has expired. Ask for a new one.',
  },
  'token-invalid': {
    nb: 'Tokenet er ikke gyldig her. Be om et nytt fra denne installasjonen.',
    nn: 'Tokenet er ikkje gyldig her. Be om eit nytt frå denne installasjonen.',
    en: 'The token is not valid here. Ask this installation for a new one.',
  },
};

/** The same for whoever asks. */
const asksForNobody = /^\/(?:health$|assets\/)/;

/** Files, headers that keep browsers careful, and who is asking: before any handler runs. */
export const openEdge = async (app: NestFastifyApplication, platform: Platform): Promise<void> => {
  const edge = { platform, municipalities: app.get(KnownMunicipalities) };
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: maxFileBytes, files: 10 } });
  await serveAssets(app);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      reply.header('referrer-policy', 'no-referrer');
      reply.header('x-frame-options', 'DENY');
      reply.header('cache-control', 'no-store');
      if (request.method === 'OPTIONS' || asksForNobody.test(request.url)) return;
      const context = await requestContextOf(edge, request);
      if ('refused' in context) {
        const { refused } = context;
        const message = fillText(refusals[refused], 'nb');
        await reply
          .code(401)
          .send({ code: refused, message, errors: [{ message, extensions: { code: refused } }] });
        return;
      }
      (request as RequestWithSession).iverk = context;
      if (context.actor === null) await useSession(platform, request);
      await useMunicipality(platform, request);
    });
};
