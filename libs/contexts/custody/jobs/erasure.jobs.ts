import type { Attempt, BackgroundWork, JobQueue, ReadStore, TenantId } from '#kernel';
import { erasureEvents } from '../core/erasure.events.js';
import { unfinishedErasureProjection } from '../projections/unfinished-erasure.projection.js';

/** The queue that erasures are brought to their end on. */
export const erasuresQueue = 'erasures';

const finish = { queue: erasuresQueue, name: 'finish', data: {} };
const everyHour = '0 23 * * * *';

/** What bringing erasures to their end needs when nobody waits for how it goes. */
export interface ErasureWorkPorts {
  readonly documents: ReadStore;
  readonly catchUp: () => Promise<unknown>;
  readonly attempt: Attempt;
}

const finishing = (tenant: TenantId): BackgroundWork => ({
  tenant,
  about: { kind: 'job', id: 'finish-erasures', category: erasureEvents.category },
  work: 'finish-erasures',
});

/** Ends each hour, and at once when it starts, what erasures have left undone, until the returned function is called. */
export const startErasureWork = async (
  ports: ErasureWorkPorts,
  queue: JobQueue,
  finishErasures: (tenant: TenantId) => Promise<unknown>,
): Promise<() => Promise<void>> => {
  await queue.repeat({ ...finish, schedulerId: 'finish-erasures-hourly', cron: everyHour });
  const stop = await queue.work(erasuresQueue, async () => {
    await ports.catchUp();
    for (const tenant of await ports.documents.tenantsOf(unfinishedErasureProjection))
      await ports.attempt(finishing(tenant), () => finishErasures(tenant));
  });
  await queue.wake({ ...finish, id: 'finish-erasures.at-start' });
  return stop;
};
