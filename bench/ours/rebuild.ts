import { projectToHead } from '../../libs/kernel/index.js';
import { benchProjection } from '../events.js';
import type { World } from '../world.js';

/** The read model from an empty table to the log's head. Answers how many events were read. */
export const rebuildOurs = async ({ platform: { store, documents } }: World): Promise<number> => {
  await documents.prepare([benchProjection]);
  await documents.reset(benchProjection);
  await projectToHead({ store, documents }, benchProjection, { pageSize: 5000 });
  return Number(await store.head());
};
