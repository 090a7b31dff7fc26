import { caseEvents } from '#contexts/cases';
import { issuedByPolicy, policy } from '#kernel';
import { reportCaseId } from '../core/opening-when-asked.js';
import { roundEvents, type RoundEvent } from '../core/round.events.js';

const name = 'report-when-answered';

/** Whenever somebody has told of all they were asked about, the report that is their case is made. */
export const reportWhenAnswered = policy<RoundEvent>({
  name,
  catalogs: [roundEvents],
  on: {
    PersonAnswered: (event) => {
      const subjectId = reportCaseId(event.data);
      const command = {
        type: 'TakeStepOfItself',
        data: { step: 'report' },
        issued: issuedByPolicy(name, event),
      };
      return [{ do: 'send', to: caseEvents, subjectId, command }];
    },
  },
});
