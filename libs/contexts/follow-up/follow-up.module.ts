import { Module } from '@nestjs/common';
import { FollowUpResolver } from './api/follow-up.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [FollowUpResolver] })
export class FollowUpApiModule {}

export { FollowUpResolver };
