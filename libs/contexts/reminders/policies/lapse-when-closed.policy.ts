import { caseEvents } from '#contexts/cases';
import { issuedByPolicy, policy } from '#kernel';
import { reportCaseId } from '../core/opening-when-asked.js';
import { roundEvents, type RoundEvent } from '../core/round.events.js';

const name = 'lapse-when-closed';

/**
 * Whenever a round is closed, the reports that never came are closed as missing: the next round asks about the same points, and
 * nobody is to be reminded of both.
 */
export const lapseWhenClosed = policy<RoundEvent>({
  name,
  catalogs: [roundEvents],
  on: {
    RoundClosed: (event) => {
      const { period, unanswered } = event.data;
      return unanswered.map((recipient) => ({
        do: 'send' as const,
        to: caseEvents,
        subjectId: reportCaseId({ period, recipient }),
        command: {
          type: 'TakeStepOfItself',
          data: { step: 'lapse' },
          issued: issuedByPolicy(name, event),
        },
      }));
    },
  },
});
