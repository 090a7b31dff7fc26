import { readEvent, streamOf, type EventStore, type TenantId } from '#kernel';
import { roundDecider, type Round } from '../core/round.decider.js';
import { roundEvents } from '../core/round.events.js';

/** The round as the log has it now: what decides whether a mail is sent must not lag behind. */
export const readRound = async (store: EventStore, tenant: TenantId, roundId: string): Promise<Round> => {
  const history = await store.readStream(streamOf(roundEvents, tenant, roundId));
  return history
    .map((stored) => readEvent(roundEvents, stored))
    .reduce<Round>(
      (round, event) => roundDecider.evolve(round, event, event.occurredAt),
      roundDecider.initialState,
    );
};
