import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Platform } from '#adapters/platform';
import { openEdge } from './http-edge.js';
import { PortInUse } from './port-in-use.js';
import { openQueueBoard } from './queue-board.js';
import { ProblemFilter } from './problem.filter.js';

const largestBody = 1024 * 1024;
/** Whom we believe when they say for whom they ask: a web server with TLS on this machine or beside it. */
const nearby = ['loopback', 'linklocal', 'uniquelocal'];

/** Starts a Nest application that has `ApiModule` among its modules, and listens. Throws `PortInUse`. */
export const openApi = async (
  module: Type,
  platform: Platform,
  host = '0.0.0.0',
): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    new FastifyAdapter({ bodyLimit: largestBody, forceCloseConnections: true, trustProxy: nearby }),
    // What goes wrong is thrown here, or told by `ProblemFilter`: Nest itself need not speak.
    { logger: false, abortOnError: false },
  );
  app.useGlobalFilters(new ProblemFilter());
  await openEdge(app, platform);
  await openQueueBoard(app, platform);
  try {
    await app.listen(platform.config.port, host);
  } catch (problem) {
    await app.close();
    throw (problem as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new PortInUse(platform.config.port)
      : problem;
  }
  return app;
};
