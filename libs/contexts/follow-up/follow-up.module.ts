import { Module } from '@nestjs/common';
import { BulkResolver } from './api/bulk.resolver.js';
import { FollowUpResolver } from './api/follow-up.resolver.js';
import { FollowUpTasksResolver } from './api/tasks.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [FollowUpResolver, FollowUpTasksResolver, BulkResolver] })
export class FollowUpApiModule {}

export { BulkResolver, FollowUpResolver, FollowUpTasksResolver };
