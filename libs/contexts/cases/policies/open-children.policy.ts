import { issuedByPolicy, policy } from '#kernel';
import { childIdOf } from '../core/case-id.js';
import { caseEvents, type CaseEvent } from '../core/case.events.js';
import { opening } from './opening.js';

const name = 'open-child-cases';

/** Whenever a step starts other cases, open them as its children. */
export const openChildren = policy<CaseEvent>({
  name,
  catalogs: [caseEvents],
  on: {
    CaseStepTaken: (event) =>
      event.data.starts.map(({ key, procedure, title }) => ({
        do: 'send',
        to: caseEvents,
        subjectId: childIdOf(event.subjectId, key),
        command: opening(issuedByPolicy(name, event), {
          ...{ of: { procedure }, title },
          source: { category: caseEvents.category, id: event.subjectId },
          parent: { id: event.subjectId, key },
        }),
      })),
  },
});
