import { fillText, type Language, type LocalDate } from '#kernel';
import { answerByOf, roundEvents } from '#contexts/reminders';
import type { OpenCase } from './case.commands.js';
import { startedCaseId } from './case-id.js';
import { reportingTitle } from './case.texts.js';
import { openingOfItself } from './opening-of-itself.js';

const on = 'report-asked';

/** Somebody is asked to report for a period. */
export interface Asked {
  readonly period: string;
  readonly recipient: string;
  readonly language: Language;
  /** The day it happens. */
  readonly day: LocalDate;
  readonly roundId: string;
}

/** The case of that report: one for each period and person asked, never one for each point. */
export const openingWhenAsked = ({
  period,
  recipient,
  language,
  day,
  roundId,
}: Asked): { readonly caseId: string; readonly data: OpenCase['data'] } => ({
  caseId: startedCaseId(`${period}.${recipient}`, on),
  data: openingOfItself({
    ...{ of: { on }, title: fillText(reportingTitle, language, { period }) },
    officer: recipient,
    deadline: answerByOf({ period, on: day }),
    source: { category: roundEvents.category, id: roundId },
  }),
});
