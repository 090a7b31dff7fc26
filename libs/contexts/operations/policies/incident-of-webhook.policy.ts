import { issuedByPolicy, policy } from '#kernel';
import { webhookBatchEvents, type WebhookBatchEvent } from '#contexts/webhooks';
import { incidentIdOf } from '../core/incident-id.js';
import type { RaiseIncident, ResolveIncident } from '../core/incident.commands.js';
import { incidentEvents } from '../core/incident.events.js';
import { webhookWork } from '../core/webhook-work.js';

const name = 'incident-of-webhook';

/**
 * Whenever another system could not be told, somebody must find out why; whenever it has been told after all, nobody need.
 */
export const incidentOfWebhook = policy<WebhookBatchEvent>({
  name,
  catalogs: [webhookBatchEvents],
  on: {
    DeliveryGivenUp: (event) => {
      const { tenant, data } = event;
      const { about, work } = webhookWork(data.deliveryId);
      const command: RaiseIncident = {
        type: 'RaiseIncident',
        data: { about, work, class: 'EXHAUSTED', error: data.answer, attempts: 1 },
        issued: issuedByPolicy(name, event),
      };
      return [{ do: 'send', to: incidentEvents, subjectId: incidentIdOf({ tenant, about, work }), command }];
    },
    DeliveryAskedAgain: (event) => {
      const subjectId = incidentIdOf({ tenant: event.tenant, ...webhookWork(event.data.deliveryId) });
      const command: ResolveIncident = {
        type: 'ResolveIncident',
        data: {},
        issued: issuedByPolicy(name, event),
      };
      return [{ do: 'send', to: incidentEvents, subjectId, command }];
    },
  },
});
