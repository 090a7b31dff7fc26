import { issuedByPolicy, policy, type Effect, type RecordedEvent } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '#contexts/reminders';
import type { RaiseIncident } from '../core/incident.commands.js';
import { incidentIdOf } from '../core/incident-id.js';
import { incidentEvents } from '../core/incident.events.js';
import { sendMailWork } from '../core/send-mail-work.js';

const name = 'raise-incident-when-mail-refused';

type NotReached = RecordedEvent<Extract<DispatchEvent, { type: 'MailRefused' | 'MailGivenUp' }>>;

const raise = (event: NotReached): readonly Effect[] => {
  const { tenant, data } = event;
  const { about, work } = sendMailWork(data.mailKey);
  const command: RaiseIncident = {
    type: 'RaiseIncident',
    data: { about, work, class: 'TERMINAL', error: data.response, attempts: 1 },
    issued: issuedByPolicy(name, event),
  };
  return [{ do: 'send', to: incidentEvents, subjectId: incidentIdOf({ tenant, about, work }), command }];
};

/** Whenever a mail server has said no for good, or later for three days, somebody must find out why that person cannot be reached. */
export const raiseWhenMailRefused = policy<DispatchEvent>({
  name,
  catalogs: [dispatchEvents],
  on: { MailRefused: raise, MailGivenUp: raise },
});
