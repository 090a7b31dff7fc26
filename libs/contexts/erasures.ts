import { rebuild, type FollowerPorts, type JobQueue, type TenantId } from '#kernel';
import { subscriptions } from './all-contexts.js';
import type { ReportShellPorts } from './council-report/report-ports.js';
import { renewReports } from './council-report/renew-reports.js';
import {
  erasureLease,
  finishErasures as finish,
  type Finished,
  type FinishPorts,
} from './custody/finish-erasures.js';
import { startErasureWork as start, type ErasureWorkPorts } from './custody/jobs/erasure.jobs.js';

/** What bringing erasures to their end needs of the outside world, in all contexts. */
export type EveryFinishPort = ReportShellPorts &
  Pick<FinishPorts, 'documents' | 'catchUp' | 'scrubDisk'> &
  Pick<FollowerPorts, 'documents' | 'lease' | 'onParked'>;

/** Does what erasures of the municipality have left undone. The caller holds `erasureLease`. */
export const finishErasures = (ports: EveryFinishPort, tenant: TenantId): Promise<Finished | undefined> =>
  finish(
    {
      ...ports,
      renewReports: (request) => renewReports(ports, request),
      // The tables of before, with all they held, are gone from the disk afterwards.
      foldAnew: () => rebuild(ports, { projections: subscriptions.projections, subscriptions, fresh: true }),
    },
    tenant,
  );

/** The same when nobody is erasing there: once whoever is has ended, or died. */
export const finishDeadErasures = (ports: EveryFinishPort, tenant: TenantId): Promise<Finished | undefined> =>
  ports.lease.hold(erasureLease, () => finishErasures(ports, tenant));

/** Brings to their end the erasures that have died, until the returned function is called. */
export const startErasureWork = (
  ports: ErasureWorkPorts & EveryFinishPort,
  queue: JobQueue,
): Promise<() => Promise<void>> => start(ports, queue, (tenant) => finishDeadErasures(ports, tenant));
