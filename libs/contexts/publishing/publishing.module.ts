import { Module } from '@nestjs/common';
import { PublishingController } from './api/publishing.controller.js';

/** For the API process: it answers. */
@Module({ controllers: [PublishingController] })
export class PublishingApiModule {}
