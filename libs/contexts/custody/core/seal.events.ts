import { z } from 'zod';
import { event, eventCatalog, type EventOf } from '#kernel';

/** The seals of a municipality's log, one stream. */
export const sealEvents = eventCatalog('seal', {
  LogSealed: event({
    /** Of the last event under the seal. The store's own: another store numbers the same events otherwise. */
    position: z.string(),
    /** How many events of the municipality are under the seal. */
    count: z.int(),
    /** Head of the hash chain over them, hex. */
    head: z.string(),
  }),
});

export type SealEvent = EventOf<typeof sealEvents>;
/** How far a chain has come, as a seal says it. */
export type Seal = Extract<SealEvent, { type: 'LogSealed' }>['data'];
