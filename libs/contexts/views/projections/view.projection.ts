import { projection, type Instant, type Projection } from '#kernel';
import { viewEvents, type ViewEvent, type ViewShown } from '../core/view.events.js';

/** A saved view. Key: its id. */
export interface ViewDocument {
  readonly viewId: string;
  /** Person id; null for everybody's. */
  readonly owner: string | null;
  readonly name: string;
  readonly shown: ViewShown;
  readonly savedAt: Instant;
}

/** Every view that somebody has saved, as it is now. */
export const viewProjection: Projection<ViewEvent, ViewDocument> = projection({
  name: 'view',
  version: 1,
  catalogs: [viewEvents],
  keyOf: ({ data }) => data.viewId,
  columns: {
    owner: { type: 'text', of: ({ owner }) => owner },
    name: { type: 'text', of: ({ name }) => name },
  },
  indexes: [['owner', 'name']],
  on: {
    ViewSaved: (_, { data: { viewId, owner, name, shown }, occurredAt }) => ({
      ...{ viewId, owner, name, shown },
      savedAt: occurredAt,
    }),
    ViewRenamed: (view, { data: { name } }) => view && { ...view, name },
    ViewDeleted: () => undefined,
  },
});
