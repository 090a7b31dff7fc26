import { uuid5, type TenantId } from '#kernel';

/** A period has one round in each municipality. */
export const roundIdOf = (tenant: TenantId, period: string): string => uuid5('round', tenant, period);

/** One mail a period and recipient: whoever plans it, and how often, it is this one. */
export const mailKeyOf = (tenant: TenantId, period: string, recipient: string): string =>
  uuid5('mail', tenant, period, recipient);
