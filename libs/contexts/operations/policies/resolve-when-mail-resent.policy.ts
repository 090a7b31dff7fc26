import { issuedByPolicy, policy } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '#contexts/reminders';
import { sendMailWork } from '../core/send-mail-work.js';
import type { ResolveIncident } from '../core/incident.commands.js';
import { incidentIdOf } from '../core/incident-id.js';
import { incidentEvents } from '../core/incident.events.js';

const name = 'resolve-incident-when-mail-resent';

/** Whenever a refused mail goes once more, somebody has seen to it. Should it be refused again, that is a new incident. */
export const resolveWhenMailResent = policy<DispatchEvent>({
  name,
  catalogs: [dispatchEvents],
  on: {
    MailPlanned: (event) => {
      const { again } = event.data;
      if (again === null) return [];
      const command: ResolveIncident = {
        type: 'ResolveIncident',
        data: {},
        issued: issuedByPolicy(name, event),
      };
      const subjectId = incidentIdOf({ tenant: event.tenant, ...sendMailWork(again) });
      return [{ do: 'send', to: incidentEvents, subjectId, command }];
    },
  },
});
