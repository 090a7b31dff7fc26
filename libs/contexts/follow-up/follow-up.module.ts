import { Module } from '@nestjs/common';
import { BulkResolver } from './api/bulk.resolver.js';
import { FollowUpResolver } from './api/follow-up.resolver.js';
import { FollowUpTasksResolver } from './api/tasks.resolver.js';

/** For the API process: it answers. What its pages report goes through the same resolver. */
@Module({
  providers: [FollowUpResolver, FollowUpTasksResolver, BulkResolver],
  exports: [FollowUpResolver],
})
export class FollowUpApiModule {}

export { BulkResolver, FollowUpResolver, FollowUpTasksResolver };
