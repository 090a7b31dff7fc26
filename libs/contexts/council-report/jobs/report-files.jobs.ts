import type { JobQueue, TenantId } from '#kernel';
import { reportExportEvents } from '../core/export.events.js';
import { drawJobName, reportFilesQueue } from '../policies/draw-when-ordered.policy.js';
import { reportExportProjection } from '../projections/report-export.projection.js';
import { drawReportFiles, someWait } from './draw-report-files.js';
import type { DrawingWorkPorts } from './drawing-ports.js';

const everyMinute = '20 * * * * *';

const draw = async (ports: DrawingWorkPorts, tenant: TenantId): Promise<void> => {
  const about = { kind: 'job', id: drawJobName, category: reportExportEvents.category } as const;
  await ports.attempt({ tenant, about, work: 'draw-report-files' }, () => drawReportFiles(ports, tenant));
};

/** Sets the alarm clock and draws what waits, also what a worker that died had in hand, until the returned function is called. */
export const startDrawing = async (
  ports: DrawingWorkPorts,
  queue: JobQueue,
): Promise<() => Promise<void>> => {
  const sweep = { queue: reportFilesQueue, name: drawJobName, data: {} };
  await queue.repeat({ ...sweep, schedulerId: 'report-files-sweep', cron: everyMinute });
  const stop = await queue.work(reportFilesQueue, async ({ data: { tenant } }) => {
    const woken = tenant as TenantId | undefined;
    const tenants =
      woken === undefined ? await ports.documents.tenantsOf(reportExportProjection, someWait) : [woken];
    for (const each of tenants) if (ports.stopping?.aborted !== true) await draw(ports, each);
  });
  await queue.wake({ ...sweep, id: 'report-files.at-start' });
  return stop;
};
