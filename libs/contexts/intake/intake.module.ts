import { Module } from '@nestjs/common';
import { ImportController } from './api/import.controller.js';

/** For the API process: it takes lists in. */
@Module({ controllers: [ImportController] })
export class IntakeApiModule {}
