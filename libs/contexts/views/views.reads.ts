import type { ReadStore, TenantId } from '#kernel';
import { viewProjection, type ViewDocument } from './projections/view.projection.js';

/** Whose views: a person's own and everybody's; everybody's alone for null. */
export interface ViewsOf {
  readonly tenant: TenantId;
  readonly person: string | null;
}

/** The views that somebody may use, by name; their own before everybody's of the same name. */
export const readViews = async (
  documents: ReadStore,
  { tenant, person }: ViewsOf,
): Promise<readonly ViewDocument[]> => {
  const rows = await documents.find(viewProjection, {
    tenant,
    where: { column: 'owner', is: 'in', values: [person, null] },
    orderBy: [
      { column: 'name', direction: 'ascending' },
      { column: 'owner', direction: 'ascending' },
    ],
  });
  return rows.map(({ document }) => document);
};

/** A view by its id; undefined for one that is not there, or another's own. */
export const viewFor = async (
  documents: ReadStore,
  { tenant, person }: ViewsOf,
  viewId: string,
): Promise<ViewDocument | undefined> => {
  const view = await documents.get(viewProjection, tenant, viewId);
  return view === undefined || (view.owner !== null && view.owner !== person) ? undefined : view;
};
