import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { readConfig } from '#adapters/config';
import { PlatformModule, runUntilStopped } from '#adapters/nest-platform';
import { openPlatform } from '#adapters/platform';
import { categories, subscriptions } from '#contexts';
import { prepareSubscriptions } from '#kernel';
import { orOneLine } from '#toolkit/process-log';
import { ApiModule } from './api.module.js';
import { openApi } from './open-api.js';

await orOneLine(async () => {
  const platform = await openPlatform(readConfig(process.env), { queue: 'silent', categories });
  await prepareSubscriptions(platform, subscriptions);

  @Module({ imports: [PlatformModule.of(platform), ApiModule] })
  class ApiProcess {}

  await runUntilStopped(platform, () => openApi(ApiProcess, platform));
});
