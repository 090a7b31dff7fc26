import { issuedByPolicy, policy } from '#kernel';
import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import { startedCaseId } from '../core/case-id.js';
import { caseEvents } from '../core/case.events.js';
import { opening } from './opening.js';

const name = 'open-case-when-deviates';
const on = 'deviation-reported';

/** Whenever somebody reports that a point does not go as decided, open the case of the deviation, theirs to begin with. */
export const openWhenDeviates = policy<FollowUpEvent>({
  name,
  catalogs: [followUpEvents],
  on: {
    DeviationReported: (event) => [
      {
        do: 'send',
        to: caseEvents,
        subjectId: startedCaseId(event.eventId, on),
        command: opening(issuedByPolicy(name, event), {
          ...{ of: { on }, title: event.data.what, description: event.data.measure },
          officer: event.actor.startsWith('system:') ? null : event.actor,
          source: { category: followUpEvents.category, id: event.subjectId },
        }),
      },
    ],
  },
});
