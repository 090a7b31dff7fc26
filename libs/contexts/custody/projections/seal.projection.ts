import { projection, type EventCatalog } from '#kernel';
import { emptyChain, lengthened } from '../core/chain.js';
import { sealEvents, type Seal, type SealEvent } from '../core/seal.events.js';

/** How far a municipality's chain has come. One document, with this key. */
export const sealKey = 'log';

/** What is the head of each municipality's hash chain now? */
export const sealProjection = projection<SealEvent, Seal>({
  name: 'seal',
  version: 1,
  catalogs: [sealEvents],
  keyOf: () => sealKey,
  columns: {},
  indexes: [],
  on: {},
  onStored: (chain, stored) => {
    const { position, ...rest } = lengthened(chain ?? emptyChain, stored);
    return { ...rest, position: position.toString() };
  },
});

/** The same, over the events of all these catalogs: everything an installation writes. */
export const sealOver = (catalogs: readonly EventCatalog[]): typeof sealProjection => ({
  ...sealProjection,
  catalogs,
});
