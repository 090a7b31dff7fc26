import { uuid5, type LocalDate, type TenantId } from '#kernel';

/** A municipality has one morning's mail a day, whoever plans it and how often. */
export const morningIdOf = (tenant: TenantId, day: LocalDate): string => uuid5('dispatch', tenant, day);

/** Of something that is sent for its own sake: a meeting as it was called for the nth time, a month's report. */
export const dispatchIdFor = (tenant: TenantId, ...what: readonly (string | number)[]): string =>
  uuid5('dispatch', tenant, ...what);

/** The mail of a dispatch to a person; of one item alone where that stands by itself. */
export const dispatchedKeyOf = (dispatchId: string, recipient: string, alone = ''): string =>
  uuid5('dispatched-mail', dispatchId, recipient, alone);
