import { Module } from '@nestjs/common';
import { CaseTasksResolver } from './api/case-tasks.resolver.js';
import { CasesResolver } from './api/cases.resolver.js';

/** For the API process: it answers. */
@Module({ providers: [CasesResolver, CaseTasksResolver], exports: [CasesResolver] })
export class CasesApiModule {}

export { CasesResolver, CaseTasksResolver };
