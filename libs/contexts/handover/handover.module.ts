import { Module } from '@nestjs/common';
import { HandoverResolver } from './api/handover.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [HandoverResolver] })
export class HandoverApiModule {}

export { HandoverResolver };
