import {
  closedDaysAround,
  municipalityOf,
  tenantsKnown,
  type MunicipalityDocument,
} from '#contexts/organisation';
import {
  addBusinessDays,
  dayOf,
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type Attempt,
  type BackgroundWork,
  type CommandPorts,
  type LocalDate,
  type ReadStore,
  type TenantId,
} from '#kernel';
import { councilReportAggregate } from '../council-report.aggregate.js';
import { reportDue } from '../core/report-due.js';
import { councilReportIdOf, type ReportPeriod } from '../core/report-id.js';
import type { OrderReport } from '../core/report.commands.js';
import { councilReportEvents } from '../core/report.events.js';
import { isCalledOff, readReports } from '../report-standing.js';

/** What ordering a report by itself needs of the outside world. */
export interface OrderingPorts extends CommandPorts {
  readonly documents: ReadStore;
}

/** What it needs besides when nobody waits for how it goes. */
export interface OrderingWorkPorts extends OrderingPorts {
  /** Answers when every read model shows all that stands in the log. */
  readonly catchUp: () => Promise<unknown>;
  readonly attempt: Attempt;
}

const iverk = { by: 'system:order-report' as ActorId, roles: ['SYSTEM'] };

/** Time to hear from whoever has told nothing: the coordinator is reminded when half of it has passed. */
const businessDaysToPrepare = 20;

interface Due {
  readonly tenant: TenantId;
  readonly period: ReportPeriod;
  readonly deadline: LocalDate;
}

/** A report that somebody ordered in the meantime is the same report. */
const order = async (ports: OrderingPorts, { tenant, period, deadline }: Due): Promise<void> => {
  const subjectId = councilReportIdOf(tenant, period);
  const command: OrderReport = {
    type: 'OrderReport',
    data: { period, deadline, meeting: null, officer: null, remark: null },
    issued: { ...iverk, at: ports.clock.now() },
  };
  const outcome = await runCommand(ports, councilReportAggregate, {
    ...{ tenant, subjectId, command, correlationId: subjectId },
    commandId: uuid5('order-due-report', tenant, period.from, period.to),
  });
  if (isRejection(outcome) && outcome.rejected !== 'report-already-ordered')
    throw new Error(`OrderReport: ${outcome.rejected}`);
};

const deadlineFrom = (today: LocalDate, municipality: MunicipalityDocument): LocalDate =>
  addBusinessDays(today, businessDaysToPrepare, new Set(closedDaysAround(municipality, today)));

/**
 * Orders the municipality's report of the period that is over, when it is to be ordered by itself and nobody has. The read models must
 * have caught up. Run twice, it orders nothing the second time.
 */
export const orderDueReport = async (ports: OrderingPorts, tenant: TenantId): Promise<void> => {
  const municipality = await municipalityOf(ports.documents, tenant);
  if (municipality === undefined) return;
  const ordered = (await readReports(ports.documents, tenant)).map((standing) => ({
    ...standing.report.period,
    calledOff: isCalledOff(standing),
  }));
  const today = dayOf(ports.clock.now());
  const period = reportDue(today, municipality, ordered);
  if (period === undefined) return;
  await order(ports, { tenant, period, deadline: deadlineFrom(today, municipality) });
};

const ordering = (tenant: TenantId): BackgroundWork => ({
  tenant,
  about: { kind: 'job', id: 'order-reports', category: councilReportEvents.category },
  work: 'order-reports',
});

/** The same for every municipality; one whose report cannot be ordered keeps no other from theirs. */
export const orderDueReports = async (ports: OrderingWorkPorts): Promise<void> => {
  await ports.catchUp();
  for (const { tenant, municipality } of await tenantsKnown(ports.documents))
    if (reportDue(dayOf(ports.clock.now()), municipality, []) !== undefined)
      await ports.attempt(ordering(tenant), () => orderDueReport(ports, tenant));
};
