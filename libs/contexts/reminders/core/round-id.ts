import { uuid5, type TenantId } from '#kernel';

/** A period has one round in each municipality. */
export const roundIdOf = (tenant: TenantId, period: string): string => uuid5('round', tenant, period);

/** Rounds of former times had one mail a period and recipient. */
export const mailKeyOf = (tenant: TenantId, period: string, recipient: string): string =>
  uuid5('mail', tenant, period, recipient);
