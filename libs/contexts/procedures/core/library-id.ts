import { uuid5, type TenantId } from '#kernel';

/** The stream in which a municipality's published procedures stand: one for each municipality. */
export const libraryIdOf = (tenant: TenantId): string => uuid5('procedures', tenant);
