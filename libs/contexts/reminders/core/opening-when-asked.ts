import { fillText, type Language, type LocalDate } from '#kernel';
import { openingOfItself, reportingTitle, startedCaseId, type OpenCase } from '#contexts/cases';
import { roundEvents } from './round.events.js';

const on = 'report-asked';

/** Somebody is asked to report for a period. */
export interface Asked {
  readonly period: string;
  readonly recipient: string;
  readonly language: Language;
  readonly answerBy: LocalDate;
  readonly roundId: string;
}

/** Names the case of a report: a person has one in a period. */
export const reportCaseId = ({ period, recipient }: Pick<Asked, 'period' | 'recipient'>): string =>
  startedCaseId(`${period}.${recipient}`, on);

/** The case of that report: one for each period and person asked, never one for each point. */
export const openingWhenAsked = ({
  period,
  recipient,
  language,
  answerBy,
  roundId,
}: Asked): { readonly caseId: string; readonly data: OpenCase['data'] } => ({
  caseId: reportCaseId({ period, recipient }),
  data: openingOfItself({
    ...{ of: { on }, title: fillText(reportingTitle, language, { period }) },
    officer: recipient,
    deadline: answerBy,
    source: { category: roundEvents.category, id: roundId },
  }),
});
