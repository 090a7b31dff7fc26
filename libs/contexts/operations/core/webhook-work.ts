import type { WorkAbout } from '#kernel';
import { webhookBatchEvents } from '#contexts/webhooks';

/** What is tried on a message to another system. Done again it is sent under the same id, and its webhook goes on. */
export const webhookWork = (
  deliveryId: string,
): { readonly about: WorkAbout; readonly work: 'deliver-webhook' } => ({
  about: { kind: 'job', id: deliveryId, category: webhookBatchEvents.category },
  work: 'deliver-webhook',
});
