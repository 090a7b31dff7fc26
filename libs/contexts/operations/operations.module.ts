import { Module } from '@nestjs/common';
import { IncidentActsResolver } from './api/incident-acts.resolver.js';
import { IncidentsResolver } from './api/incidents.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [IncidentsResolver, IncidentActsResolver] })
export class OperationsApiModule {}

export { IncidentActsResolver, IncidentsResolver };
