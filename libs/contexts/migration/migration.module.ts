import { Module } from '@nestjs/common';
import { MigrationResolver } from './api/migration.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [MigrationResolver] })
export class MigrationApiModule {}

export { MigrationResolver };
