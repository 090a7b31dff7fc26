export { webhookBatchAggregate, type DeliveryState } from './core/webhook-batch.decider.js';
export { webhookAggregate, type WebhookState } from './core/webhook.decider.js';
export {
  webhookBatchEvents,
  webhookEvents,
  webhookScopes,
  type WebhookBatchEvent,
  type WebhookEvent,
  type WebhookScope,
} from './core/webhook.events.js';
export { shownAddress } from './core/webhook-address.js';
export { batchIdOf, deliveryIdOf, webhookIdOf } from './core/webhook-id.js';
export {
  deliveryStateTexts,
  pauseReasonTexts,
  webhookStateTexts,
  webhookTexts,
} from './core/webhooks.texts.js';
export { deliveryProjection, type DeliveryDocument } from './projections/delivery.projection.js';
export { webhookProjection, type WebhookDocument } from './projections/webhook.projection.js';
