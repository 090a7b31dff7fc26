import { Module } from '@nestjs/common';
import { WebhooksResolver } from './api/webhooks.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [WebhooksResolver] })
export class WebhooksApiModule {}

export { WebhooksResolver };
