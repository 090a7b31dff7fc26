import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import path from 'node:path';
import { webFiles } from './web-files.js';

/** The page's scripts, styles and fonts: their names tell what is in them, so that they are kept for ever. */
export const serveAssets = async (app: NestFastifyApplication): Promise<void> => {
  await app.register(fastifyStatic, {
    root: path.join(webFiles, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    cacheControl: false,
    decorateReply: false,
    setHeaders: (reply) => {
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
};
