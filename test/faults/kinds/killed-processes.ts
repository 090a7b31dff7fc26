import { kill, startProjector, startWriter } from '../children.js';
import { underLoad, type Kind } from '../kind.js';

export const killWriter: Kind = {
  name: 'kill-writer',
  what: 'kill -9 of a writer at a random moment under load',
  happen: async (cycle) => {
    const { cluster, tenant, seed, history } = cycle;
    const writer = startWriter({ url: cluster.url, tenant, seed }, history);
    await underLoad(cycle);
    await kill(writer);
  },
};

export const killProjector: Kind = {
  name: 'kill-projector',
  what: 'kill -9 of a projector at a random moment, while others write',
  happen: async (cycle) => {
    const { cluster, tenant, seed, history } = cycle;
    const projector = await startProjector(cluster.url);
    const writer = startWriter({ url: cluster.url, tenant, seed }, history);
    await underLoad(cycle);
    await kill(projector);
    await kill(writer);
  },
};
