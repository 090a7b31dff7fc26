import { uuid5, type TenantId } from '#kernel';
import { normalised } from './normalise.js';

/** The one stream a municipality has for its numbers, organs and settings. */
export const municipalityIdOf = (tenant: TenantId): string => uuid5('municipality', tenant);

/** The one stream a municipality has for its units and memberships. */
export const organisationIdOf = (tenant: TenantId): string => uuid5('organisation', tenant);

/** The id of the first unit of that name; the second and later ones of the same name are numbered from 2. */
export const unitIdOf = (tenant: TenantId, name: string, ordinal = 1): string =>
  ordinal === 1 ? uuid5('unit', tenant, normalised(name)) : uuid5('unit', tenant, normalised(name), ordinal);

/** The id of the person's nth membership in that unit and role, from 1. */
export const membershipIdOf = (
  tenant: TenantId,
  {
    personId,
    unitId,
    role,
    ordinal,
  }: {
    readonly personId: string;
    readonly unitId: string;
    readonly role: string;
    readonly ordinal: number;
  },
): string => uuid5('membership', tenant, personId, unitId, role, ordinal);

/** The id of an absence somebody tells of by that command. */
export const absenceIdOf = (tenant: TenantId, commandId: string): string =>
  uuid5('absence', tenant, commandId);
