import { Module } from '@nestjs/common';
import { ReadAccess } from './api/read-access.service.js';
import { VedtaksloggResolver } from './api/vedtakslogg.resolver.js';
import { VedtaksrapportController } from './api/vedtaksrapport.controller.js';

/** For the API process: it answers. */
@Module({ providers: [ReadAccess, VedtaksloggResolver], controllers: [VedtaksrapportController] })
export class ReportingApiModule {}

export { VedtaksloggResolver };
