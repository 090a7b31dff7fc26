import { policy } from '#kernel';
import { erasureEvents, type ErasureEvent } from '../core/erasure.events.js';

/** Whenever a text or a person is erased, its key, or who the id stood for, is forgotten. */
export const forgetWhenErased = policy<ErasureEvent>({
  name: 'forget-when-erased',
  catalogs: [erasureEvents],
  on: {
    TextErased: ({ data: { eventId, fields } }) => [{ do: 'forget', what: { eventId, fields } }],
    PersonErased: ({ data: { personId } }) => [{ do: 'forget', what: { personId } }],
  },
});
