import { uuid5, type TenantId } from '#kernel';

/** The subject that a person's views belong to; everybody's for null. */
export const viewsOf = (tenant: TenantId, owner: string | null): string =>
  owner === null ? uuid5('views-of-everybody', tenant) : uuid5('views', tenant, owner);

/** The id of the view that is saved by that command. */
export const viewIdOf = (tenant: TenantId, commandId: string): string => uuid5('view', tenant, commandId);
