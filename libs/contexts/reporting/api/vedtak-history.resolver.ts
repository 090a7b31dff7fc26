import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { maySee } from '#toolkit/access';
import { tellVedtakEvent, vedtakLines, type VedtakLine } from '../core/tell-vedtak-event.js';
import { personOf } from './follow-up.mapper.js';
import { tellingOf } from './naming.js';
import type { Reader } from './reader.js';
import { Vedtak, VedtakHistoryEntry } from './vedtak.objects.js';

/** Tells what has happened to a vedtak itself, as its points tell what has happened to them. */
@Resolver(() => Vedtak)
export class VedtakHistoryResolver {
  @ResolveField(() => [VedtakHistoryEntry], {
    description:
      'What has happened to the vedtak itself, in the order it happened. That it was shielded is for those who may see what is.',
  })
  async history(@Parent() { id, shielded, reader }: Vedtak): Promise<readonly VedtakHistoryEntry[]> {
    const events = await reader.vedtakEvents.load(id);
    const seesShielding = shielded || maySee('shieldedVedtak', reader.context.roles);
    const shown = events.filter(({ type }) => seesShielding || type !== 'VedtakShielded');
    const told = await Promise.all(vedtakLines(shown).map((line) => toEntry(line, reader)));
    return told.filter(({ said }) => said !== '');
  }
}

const toEntry = async (line: VedtakLine, reader: Reader): Promise<VedtakHistoryEntry> => {
  const { at, recordedAt, actor, event } = line;
  const details = event.type === 'VedtakLinked' ? { reference: event.data.to } : {};
  return {
    ...{ at, recordedAt, type: event.type },
    said: tellVedtakEvent(line, await tellingOf({ actor, details }, reader)),
    actor: maySee('historyActor', reader.context.roles) ? await personOf(actor, reader) : null,
  };
};
