import { issuedByPolicy, policy } from '#kernel';
import { startedCaseId } from '../core/case-id.js';
import { caseEvents, type CaseEvent } from '../core/case.events.js';
import { opening } from './opening.js';

const name = 'open-cases-on-emit';

/** Whenever a step tells something, open a case of whichever procedure starts on it, if any does. */
export const openOnEmit = policy<CaseEvent>({
  name,
  catalogs: [caseEvents],
  on: {
    CaseStepTaken: (event) =>
      event.data.emits.map(({ on, title }) => ({
        do: 'send',
        to: caseEvents,
        subjectId: startedCaseId(event.eventId, on),
        command: opening(issuedByPolicy(name, event), {
          ...{ of: { on }, title },
          source: { category: caseEvents.category, id: event.subjectId },
        }),
      })),
  },
});
