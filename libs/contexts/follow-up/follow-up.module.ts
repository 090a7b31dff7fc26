import { Module } from '@nestjs/common';
import { FollowUpResolver } from './api/follow-up.resolver.js';
import { FollowUpTasksResolver } from './api/tasks.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [FollowUpResolver, FollowUpTasksResolver] })
export class FollowUpApiModule {}

export { FollowUpResolver, FollowUpTasksResolver };
