import { dayOf, fillText, issuedByPolicy, policy } from '#kernel';
import { lastDayOfMonth, roundEvents, type RoundEvent } from '#contexts/reminders';
import { startedCaseId } from '../core/case-id.js';
import { caseEvents } from '../core/case.events.js';
import { reportingTitle } from '../core/case.texts.js';
import { opening } from './opening.js';

const name = 'open-case-when-asked';
const on = 'report-asked';

/** Whenever somebody is asked to report for a period, open the case of that report: one for each, never one for each point. */
export const openWhenAsked = policy<RoundEvent>({
  name,
  catalogs: [roundEvents],
  on: {
    MailPlanned: (event) => {
      const { period, recipient, language } = event.data;
      return [
        {
          do: 'send',
          to: caseEvents,
          subjectId: startedCaseId(`${period}.${recipient}`, on),
          command: opening(issuedByPolicy(name, event), {
            ...{ of: { on }, title: fillText(reportingTitle, language, { period }) },
            officer: recipient,
            deadline: lastDayOfMonth(dayOf(event.occurredAt)),
            source: { category: roundEvents.category, id: event.subjectId },
          }),
        },
      ];
    },
  },
});
