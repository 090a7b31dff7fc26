import { issuedByPolicy, policy } from '#kernel';
import type { PauseWebhook } from '../core/webhook.commands.js';
import { webhookBatchEvents, webhookEvents, type WebhookBatchEvent } from '../core/webhook.events.js';

const name = 'pause-webhook-when-given-up';

/** Whenever something is given up, its webhook is left alone until somebody has looked: nothing more is lost meanwhile. */
export const pauseWhenGivenUp = policy<WebhookBatchEvent>({
  name,
  catalogs: [webhookBatchEvents],
  on: {
    DeliveryGivenUp: (event) => {
      const { webhookId, answer } = event.data;
      const command: PauseWebhook = {
        type: 'PauseWebhook',
        data: { because: answer === 'HTTP 410' ? 'GONE' : 'GIVEN_UP' },
        issued: issuedByPolicy(name, event),
      };
      return [{ do: 'send', to: webhookEvents, subjectId: webhookId, command }];
    },
  },
});
