import { inRole, isQuiet, municipalityOf, organisationOf } from '#contexts/organisation';
import {
  dispatchAggregate,
  dispatchEvents,
  isMailingTime,
  mailboxProjection,
  outgoingMailProjection,
  roundProjection,
  type MailboxDocument,
} from '#contexts/reminders';
import {
  dayOf,
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type Attempt,
  type BackgroundWork,
  type CommandPorts,
  type LocalDate,
  type PeopleDirectory,
  type Person,
  type ReadStore,
  type TenantId,
} from '#kernel';
import {
  monthlyReportId,
  planMonthlyReport,
  reportedSince,
  type MonthlyReportPlan,
} from '../core/plan-monthly-report.js';

/** What planning the month's report needs of the outside world. */
export interface MonthlyReportPorts extends CommandPorts {
  readonly documents: ReadStore;
  readonly people: Pick<PeopleDirectory, 'byIds'>;
  /** Answers when every read model shows all that stands in the log. */
  readonly catchUp: () => Promise<unknown>;
}

/** What it needs besides when nobody waits for how it goes. */
export interface MonthlyReportWorkPorts extends MonthlyReportPorts {
  readonly attempt: Attempt;
}

const actor = 'system:reporting' as ActorId;

/** Only those that closed lately: what closed long ago must cost nothing, however long Iverk has been in use. */
const closedLately = (today: LocalDate) =>
  ({ column: 'closedOn', is: 'atLeast', value: reportedSince(today) }) as const;

const roundsToTell = async (
  { documents }: MonthlyReportPorts,
  tenant: TenantId,
  today: LocalDate,
): Promise<readonly string[]> => {
  const rows = await documents.find(roundProjection, { tenant, where: closedLately(today) });
  const due = rows.map(({ key }) => key);
  const told = await documents.find(outgoingMailProjection, {
    tenant,
    where: { column: 'dispatchId', is: 'in', values: due.map((each) => monthlyReportId(tenant, each)) },
  });
  const dispatches = new Set(told.map(({ document }) => document.dispatchId));
  return due.filter((each) => !dispatches.has(monthlyReportId(tenant, each)));
};

/** Whether mail goes to somebody: they have an address, and it is not one that has once taken none. */
const isReached = (person: Person | undefined, box: MailboxDocument | undefined): boolean =>
  (person?.email ?? '') !== '' && (box?.flagged ?? null) === null;

/** Those who direct the municipality that day and have an address that takes mail, each in their language. */
const directorsOf = async (
  { documents, people }: MonthlyReportPorts,
  tenant: TenantId,
  day: LocalDate,
): Promise<MonthlyReportPlan['directors']> => {
  const ids = [
    ...new Set(inRole({ organisation: await organisationOf(documents, tenant), day }, 'DIRECTOR')),
  ];
  const known = await people.byIds(tenant, ids);
  const boxes = await documents.getMany(
    mailboxProjection,
    ids.map((key) => ({ tenant, key })),
  );
  const own = (await municipalityOf(documents, tenant))?.language ?? 'nb';
  return ids.flatMap((personId, index) => {
    const box = boxes[index];
    return isReached(known.get(personId), box)
      ? [{ personId, language: box?.preference.language ?? own }]
      : [];
  });
};

const plan = async (ports: MonthlyReportPorts, wanted: MonthlyReportPlan): Promise<void> => {
  const { tenant, roundId } = wanted;
  const dispatchId = monthlyReportId(tenant, roundId);
  const data = planMonthlyReport(wanted);
  const outcome = await runCommand(ports, dispatchAggregate, {
    ...{ tenant, subjectId: dispatchId, correlationId: dispatchId },
    command: {
      ...{ type: 'PlanMails', data },
      issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('plan-monthly-report', dispatchId, ...data.mails.map(({ mailKey }) => mailKey)),
  });
  if (isRejection(outcome)) throw new Error(`PlanMails: ${outcome.rejected}`);
};

/**
 * Plans the report of every round of the municipality that has closed and has not been told of, on a day on which mail goes out.
 * The read models must have caught up. Run twice, it plans nothing the second time.
 */
export const planMonthlyReports = async (ports: MonthlyReportPorts, tenant: TenantId): Promise<void> => {
  const now = ports.clock.now();
  const today = dayOf(now);
  const calendar = (await municipalityOf(ports.documents, tenant)) ?? { closedDays: [] };
  if (!isMailingTime(now) || isQuiet(calendar, today)) return;
  const rounds = await roundsToTell(ports, tenant, today);
  const directors = rounds.length === 0 ? [] : await directorsOf(ports, tenant, today);
  if (directors.length === 0) return;
  for (const roundId of rounds) await plan(ports, { tenant, roundId, on: today, directors });
};

const job = (tenant: TenantId): BackgroundWork => ({
  tenant,
  about: { kind: 'job', id: 'plan-monthly-report', category: dispatchEvents.category },
  work: 'plan-monthly-report',
});

/** The same for one municipality, since somebody was woken for it, or for each. */
export const planReportsWhenWoken = async (
  ports: MonthlyReportWorkPorts,
  woken: TenantId | undefined,
): Promise<void> => {
  await ports.catchUp();
  const where = closedLately(dayOf(ports.clock.now()));
  const tenants = woken === undefined ? await ports.documents.tenantsOf(roundProjection, where) : [woken];
  for (const tenant of tenants) await ports.attempt(job(tenant), () => planMonthlyReports(ports, tenant));
};
