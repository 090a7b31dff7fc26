import { dayOf, issuedByPolicy, policy } from '#kernel';
import { roundEvents, type RoundEvent } from '#contexts/reminders';
import { caseEvents } from '../core/case.events.js';
import { openingWhenAsked } from '../core/opening-when-asked.js';

const name = 'open-case-when-asked';

/** Whenever somebody is asked to report for a period, open the case of that report: one for each, never one for each point. */
export const openWhenAsked = policy<RoundEvent>({
  name,
  catalogs: [roundEvents],
  on: {
    MailPlanned: (event) => {
      const { period, recipient, language } = event.data;
      const asked = { period, recipient, language, day: dayOf(event.occurredAt), roundId: event.subjectId };
      const { caseId: subjectId, data } = openingWhenAsked(asked);
      const command = { type: 'OpenCase', data, issued: issuedByPolicy(name, event) };
      return [{ do: 'send', to: caseEvents, subjectId, command }];
    },
  },
});
