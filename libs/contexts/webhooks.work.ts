/** Telling other systems what happens. */
export { askDeliveryAgain } from './webhooks/ask-again.js';
export { deliverWebhooks } from './webhooks/jobs/deliver-webhooks.js';
export type { WebhookPorts } from './webhooks/jobs/webhook-ports.js';
export { newWebhookSecret, signatureOf } from './webhooks/jobs/sign-message.js';
export { startWebhookWork } from './webhooks/jobs/webhook.jobs.js';

export { readWebhook } from './webhooks/read-webhook.js';
