import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { tellFollowUpEvent } from '../core/tell-follow-up-event.js';
import { tellingOf } from './naming.js';
import { HistoryEntry } from './vedtakslogg.objects.js';

/** Tells what happened to a point in words. */
@Resolver(() => HistoryEntry)
export class FollowUpToldResolver {
  @ResolveField(() => String, {
    description: 'What happened, in words, in the reader’s language. Names nobody to the public.',
  })
  async said(@Parent() { happened: { line, procedure, reader } }: HistoryEntry): Promise<string> {
    return tellFollowUpEvent(line, await tellingOf({ ...line, procedure }, reader));
  }
}
