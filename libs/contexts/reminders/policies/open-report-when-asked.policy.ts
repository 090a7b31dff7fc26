import { caseEvents } from '#contexts/cases';
import { issuedByPolicy, policy, type Effect, type RecordedEvent } from '#kernel';
import { openingWhenAsked } from '../core/opening-when-asked.js';
import { roundEvents, type RoundEvent } from '../core/round.events.js';

const name = 'open-case-when-asked';

type Asking = Extract<RoundEvent, { type: 'PersonAsked' | 'AskHandedOver' }>;

const openReport = (event: RecordedEvent<Asking>): readonly Effect[] => {
  const { period, recipient, language, answerBy } = event.data;
  const asked = { period, recipient, language, answerBy, roundId: event.subjectId };
  const { caseId: subjectId, data } = openingWhenAsked(asked);
  const command = { type: 'OpenCase', data, issued: issuedByPolicy(name, event) };
  return [{ do: 'send', to: caseEvents, subjectId, command }];
};

/** Whenever somebody is asked to report for a period, open the case of that report: one for each, never one for each point. */
export const openReportWhenAsked = policy<RoundEvent>({
  name,
  catalogs: [roundEvents],
  on: { PersonAsked: openReport, AskHandedOver: openReport },
});
