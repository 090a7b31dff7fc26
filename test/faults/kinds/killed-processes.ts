import { kill, startProjector, startWriter } from '../children.js';
import { underLoad, type Kind } from '../kind.js';
import { sendUnknownAgain } from '../send-again.js';

export const killWriter: Kind = {
  name: 'kill-writer',
  what: 'kill -9 of a writer at a random moment under load; what it got no answer to is sent again',
  happen: async (cycle) => {
    const writer = startWriter(cycle);
    await underLoad(cycle);
    await kill(writer);
    await sendUnknownAgain(cycle);
  },
};

export const killProjector: Kind = {
  name: 'kill-projector',
  what: 'kill -9 of a projector at a random moment, while others write',
  happen: async (cycle) => {
    const projector = await startProjector(cycle.cluster.url);
    const writer = startWriter(cycle);
    await underLoad(cycle);
    await kill(projector);
    await kill(writer);
  },
};
