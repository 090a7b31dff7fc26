import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '#adapters/config';
import { PlatformModule, runUntilStopped } from '#adapters/nest-platform';
import { openPlatform } from '#adapters/platform';
import { categories, subscriptions } from '#contexts';
import { prepareSubscriptions } from '#kernel';
import { orOneLine, processLog } from '#toolkit/process-log';
import { ProjectorModule } from './projector.module.js';

const log = processLog('projector');

await orOneLine(async () => {
  const platform = await openPlatform(readConfig(process.env), { queue: 'bullmq', categories });
  await prepareSubscriptions(platform, subscriptions);

  @Module({ imports: [PlatformModule.of(platform), ProjectorModule] })
  class ProjectorProcess {}

  await runUntilStopped(platform, async () => {
    const app = await NestFactory.createApplicationContext(ProjectorProcess, {
      logger: false,
      abortOnError: false,
    });
    log.info('er i gang');
    return app;
  });
});
