import { Module } from '@nestjs/common';
import { ProceduresResolver } from './api/procedures.resolver.js';
import { PublishResolver } from './api/publish.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [ProceduresResolver, PublishResolver] })
export class ProceduresApiModule {}

export { ProceduresResolver, PublishResolver };
