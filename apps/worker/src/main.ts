import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '#adapters/config';
import { PlatformModule, runUntilStopped } from '#adapters/nest-platform';
import { openPlatform } from '#adapters/platform';
import { categories, subscriptions } from '#contexts';
import { prepareSubscriptions } from '#kernel';
import { orOneLine, processLog } from '#toolkit/process-log';
import { WorkerModule } from './worker.module.js';

const log = processLog('worker');

await orOneLine(async () => {
  const platform = await openPlatform(readConfig(process.env), {
    queue: 'bullmq',
    categories,
    log: (line) => {
      log.warn(line);
    },
  });
  await prepareSubscriptions(platform, subscriptions);

  @Module({ imports: [PlatformModule.of(platform), WorkerModule] })
  class WorkerProcess {}

  await runUntilStopped(platform, async () => {
    const app = await NestFactory.createApplicationContext(WorkerProcess, {
      logger: false,
      abortOnError: false,
    });
    log.info('er i gang');
    return app;
  });
});
