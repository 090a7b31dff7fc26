import { dispatchedKeyOf, dispatchIdFor, type MailToPlan, type PlanMails } from '#contexts/reminders';
import { addDays, type Language, type LocalDate, type TenantId } from '#kernel';

/** The dispatch that brings a round's report: a round has one. */
export const monthlyReportId = (tenant: TenantId, roundId: string): string =>
  dispatchIdFor(tenant, 'monthly-report', roundId);

/** What was closed longer ago than this is not news: whoever begins to use Iverk gets no reports of old. */
const mostDaysAfterwards = 31;

/** From which day on a round must have closed for its report to be mailed that day. */
export const reportedSince = (today: LocalDate): LocalDate => addDays(today, -mostDaysAfterwards);

export interface MonthlyReportPlan {
  readonly tenant: TenantId;
  readonly roundId: string;
  readonly on: LocalDate;
  readonly directors: readonly { readonly personId: string; readonly language: Language }[];
}

const mailTo = (
  { tenant, roundId }: MonthlyReportPlan,
  { personId: recipient, language }: MonthlyReportPlan['directors'][number],
): MailToPlan => ({
  mailKey: dispatchedKeyOf(monthlyReportId(tenant, roundId), recipient),
  ...{ recipient, language, letter: 'MONTHLY_REPORT' },
  items: [
    {
      ...{ kind: 'REPORT', about: 'ROUND', id: roundId, as: 'DIRECTOR' },
      ...{ rung: null, due: null, period: null, missing: false },
    },
  ],
});

/** The mails that bring a round's report: one to each who directs the municipality. */
export const planMonthlyReport = (plan: MonthlyReportPlan): PlanMails['data'] => ({
  ...{ occasion: 'MONTHLY_REPORT', on: plan.on, about: plan.roundId },
  mails: plan.directors.map((director) => mailTo(plan, director)),
});
