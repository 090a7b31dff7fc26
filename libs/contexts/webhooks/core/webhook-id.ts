import { uuid5, type TenantId } from '#kernel';

/** The id of the webhook that is registered by that command. */
export const webhookIdOf = (tenant: TenantId, commandId: string): string =>
  uuid5('webhook', tenant, commandId);

/** The stream of what is told from a position on: planning the same stretch twice meets itself. */
export const batchIdOf = (webhookId: string, after: string): string =>
  uuid5('webhook-batch', webhookId, after);

/** What a receiver knows a message by: the same for ever, so that a second copy is known as one. */
export const deliveryIdOf = (webhookId: string, changeId: string): string =>
  uuid5('webhook-delivery', webhookId, changeId);
