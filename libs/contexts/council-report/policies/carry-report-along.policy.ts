import { caseEvents } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import { policy, type Effect, type EventCatalog, type Message, type RecordedEvent } from '#kernel';
import { closingOf, freezingStep, openingOf, sendingBackOf, treatedStep } from '../core/report-case.js';
import { councilReportEvents, type CouncilReportEvent } from '../core/report.events.js';

/** In the name of whoever did what the report tells: who may was asked when it was accepted. */
const inTheirName = (
  event: RecordedEvent,
  to: EventCatalog,
  subjectId: string,
  message: Message,
): Effect => ({
  do: 'send',
  ...{ to, subjectId },
  command: {
    ...message,
    issued: { by: event.actor, roles: event.roles, at: event.occurredAt },
  },
});

/**
 * Whenever something has happened to a report, its case takes the step that follows, and each point the council has closed
 * or sent back is told so.
 */
export const carryReportAlong = policy<CouncilReportEvent>({
  name: 'carry-report-along',
  catalogs: [councilReportEvents],
  on: {
    ReportOrdered: (event) => [
      inTheirName(event, caseEvents, event.data.caseId, openingOf(event.subjectId, event.data)),
    ],
    ReportFrozen: (event) => [inTheirName(event, caseEvents, event.data.caseId, freezingStep)],
    ReportTreated: (event) => [
      inTheirName(event, caseEvents, event.data.caseId, treatedStep(event.data)),
      ...event.data.closed.map((id) => inTheirName(event, followUpEvents, id, closingOf(event.data))),
      ...event.data.sentBack
        .filter(({ reopened }) => reopened)
        .map(({ followUpId, reason }) =>
          inTheirName(event, followUpEvents, followUpId, sendingBackOf(reason)),
        ),
    ],
  },
});
