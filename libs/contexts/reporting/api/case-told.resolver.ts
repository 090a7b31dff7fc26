import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { tellCaseEvent } from '../core/tell-case-event.js';
import { CaseHistoryEntry } from './case.objects.js';
import { tellingOf } from './naming.js';

/** Tells what happened to a case in words. */
@Resolver(() => CaseHistoryEntry)
export class CaseToldResolver {
  @ResolveField(() => String, { description: 'What happened, in words, in the reader’s language.' })
  async said(@Parent() { happened: { line, procedure, reader } }: CaseHistoryEntry): Promise<string> {
    return tellCaseEvent(line, await tellingOf({ ...line, procedure }, reader));
  }
}
