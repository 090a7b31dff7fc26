import { projection } from '#kernel';
import { erasureEvents, type ErasureEvent } from '../core/erasure.events.js';

/** An erasure of which not all is known to have been done. Key: its id. */
export interface UnfinishedErasureDocument {
  readonly erasureId: string;
  readonly reason: string;
}

/** Which erasures have not come to their end? */
export const unfinishedErasureProjection = projection<ErasureEvent, UnfinishedErasureDocument>({
  name: 'unfinished_erasure',
  version: 1,
  catalogs: [erasureEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {},
  indexes: [],
  on: {
    TextErased: (_, { subjectId: erasureId, data: { reason } }) => ({ erasureId, reason }),
    PersonErased: (_, { subjectId: erasureId, data: { reason } }) => ({ erasureId, reason }),
    ErasureFinished: () => undefined,
  },
});
