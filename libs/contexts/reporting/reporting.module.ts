import { Module } from '@nestjs/common';
import { FollowUpDiagramResolver } from './api/follow-up-diagram.resolver.js';
import { InstancesResolver } from './api/instances.resolver.js';
import { ReadAccess } from './api/read-access.service.js';
import { VedtaksloggResolver } from './api/vedtakslogg.resolver.js';
import { VedtaksrapportController } from './api/vedtaksrapport.controller.js';

/** For the API process: it answers. */
@Module({
  providers: [ReadAccess, VedtaksloggResolver, FollowUpDiagramResolver, InstancesResolver],
  controllers: [VedtaksrapportController],
})
export class ReportingApiModule {}

export { FollowUpDiagramResolver, InstancesResolver, VedtaksloggResolver };
