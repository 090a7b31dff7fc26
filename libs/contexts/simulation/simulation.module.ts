import { Module } from '@nestjs/common';
import { SimulationResolver } from './api/simulation.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [SimulationResolver] })
export class SimulationApiModule {}

export { SimulationResolver };
