import { Module } from '@nestjs/common';
import { OrganisationController } from './api/organisation.controller.js';
import { AbsencesResolver } from './api/absences.resolver.js';
import { OrganisationReadsResolver } from './api/organisation-reads.resolver.js';
import { OrganisationResolver } from './api/organisation.resolver.js';

/** For the API process: it answers. */
@Module({
  providers: [OrganisationResolver, OrganisationReadsResolver, AbsencesResolver],
  controllers: [OrganisationController],
})
export class OrganisationApiModule {}

export { AbsencesResolver, OrganisationReadsResolver, OrganisationResolver };
