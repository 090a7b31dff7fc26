import { decider, uuid5, type Aggregate, type Command, type Rejection, type TenantId } from '#kernel';
import { sealEvents, type Seal, type SealEvent } from './seal.events.js';

/** Writes down how far the chain has come. */
export type SealLog = Command<'SealLog', Seal>;

/** The one stream of a municipality's seals. */
export const sealIdOf = (tenant: TenantId): string => uuid5('seal', tenant);

/** A seal is news when it covers more than the last one and that one's own event. */
export const sealDecider = decider<SealLog, SealEvent, Seal | null, Rejection<never>>({
  initialState: null,
  decide: {
    SealLog: ({ data }, last) =>
      last !== null && data.count <= last.count + 1 ? [] : [{ type: 'LogSealed', data }],
  },
  evolve: { LogSealed: (_, { data }) => data },
});

export const sealAggregate: Aggregate = { catalog: sealEvents, decider: sealDecider };
