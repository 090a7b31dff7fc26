import { readEvent, streamOf, type EventStore, type TenantId } from '#kernel';
import { dispatchDecider, type Dispatch } from '../core/dispatch.decider.js';
import { dispatchEvents } from '../core/dispatch.events.js';

/** The dispatch as the log has it now: what decides whether a mail is sent must not lag behind. */
export const readDispatch = async (
  store: EventStore,
  tenant: TenantId,
  dispatchId: string,
): Promise<Dispatch> => {
  const history = await store.readStream(streamOf(dispatchEvents, tenant, dispatchId));
  return history
    .map((stored) => readEvent(dispatchEvents, stored))
    .reduce<Dispatch>(
      (dispatch, event) => dispatchDecider.evolve(dispatch, event, event.occurredAt),
      dispatchDecider.initialState,
    );
};
