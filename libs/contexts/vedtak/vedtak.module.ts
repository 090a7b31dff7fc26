import { Module } from '@nestjs/common';
import { VedtakResolver } from './api/vedtak.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [VedtakResolver] })
export class VedtakApiModule {}

export { VedtakResolver };
