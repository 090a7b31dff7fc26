import { Module } from '@nestjs/common';
import { ImportController } from './api/import.controller.js';
import { ImportDoubtsResolver } from './api/import-doubts.resolver.js';

/** For the API process: it takes lists in, and shows what they left in doubt. */
@Module({ controllers: [ImportController], providers: [ImportDoubtsResolver] })
export class IntakeApiModule {}

export { ImportDoubtsResolver };
