import { randomUUID } from 'node:crypto';
import { followUpEvents } from '../../libs/contexts/index.js';
import { streamOf, type EventToAppend, type TenantId } from '../../libs/kernel/index.js';
import type { World } from '../world.js';

/** A deviation reported: some 300 bytes of data and 350 of metadata. */
const someEvent = (): EventToAppend => ({
  eventId: randomUUID(),
  type: 'DeviationReported',
  schemaVersion: 1,
  data: {
    what: 'Anbudet kom inn over rammen, og arbeidet er stanset til kommunestyret har behandlet ny finansiering.',
    measure:
      'Saken legges fram på nytt i mai med to alternativer, det ene innenfor den rammen som er vedtatt.',
  },
  metadata: {
    actor: 'system:bench' as EventToAppend['metadata']['actor'],
    roles: ['SYSTEM'],
    occurredAt: new Date().toISOString() as EventToAppend['metadata']['occurredAt'],
    recordedAt: new Date().toISOString() as EventToAppend['metadata']['recordedAt'],
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: null,
  },
});

const tenant = 'bench' as TenantId;
/** One event to a new stream. */
export const appendOnce = ({ platform: { store } }: World): Promise<unknown> =>
  store.append({
    streamId: streamOf(followUpEvents, tenant, randomUUID()),
    expectedRevision: 'no-stream',
    events: [someEvent()],
  });
