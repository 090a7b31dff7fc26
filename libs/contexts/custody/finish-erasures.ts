import {
  isRejection,
  runCommand,
  uuid5,
  type ActorId,
  type CommandPorts,
  type ReadStore,
  type TenantId,
} from '#kernel';
import { erasureAggregate } from './core/erasure.decider.js';
import type { FinishErasure } from './core/erasure.commands.js';
import {
  unfinishedErasureProjection,
  type UnfinishedErasureDocument,
} from './projections/unfinished-erasure.projection.js';

/** Held by whoever erases, from the first append to the end: what is unfinished then has died. */
export const erasureLease = 'erasure';

/** What bringing erasures to their end needs of the outside world. */
export interface FinishPorts extends CommandPorts {
  readonly documents: ReadStore;
  /** Answers when policies and read models have seen all that stands in the log. */
  readonly catchUp: () => Promise<unknown>;
  /** Makes anew what reports have frozen of it; answers how many reports. */
  readonly renewReports: (request: Renewal) => Promise<number>;
  /** Builds every read model anew. */
  readonly foldAnew: () => Promise<unknown>;
  /** Has the database write anew what held keys and names, as far as its roles may. */
  readonly scrubDisk: () => Promise<{ readonly tables: boolean; readonly log: boolean }>;
}

/** Of which erasure something is made anew. */
export interface Renewal {
  readonly tenant: TenantId;
  readonly reason: string;
  readonly correlationId: string;
}

/** What came of it. */
export type Finished = FinishErasure['data'];

const record = async (
  ports: FinishPorts,
  tenant: TenantId,
  { erasureId, reports, tables, log }: UnfinishedErasureDocument & Finished,
): Promise<void> => {
  const outcome = await runCommand(ports, erasureAggregate, {
    ...{ tenant, subjectId: erasureId, correlationId: erasureId },
    command: {
      type: 'FinishErasure',
      data: { reports, tables, log },
      issued: { by: 'system:erasure' as ActorId, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('finish-erasure', tenant, erasureId),
  });
  if (isRejection(outcome)) throw new Error(`FinishErasure: ${outcome.rejected}`);
};

/**
 * Does what erasures of the municipality have left undone: forgotten keys, frozen reports, read models, the disk. Each step is done as
 * well when it has been done before; the end is written down last. Answers what came of it; undefined when nothing was left. The
 * caller holds `erasureLease`.
 */
export const finishErasures = async (ports: FinishPorts, tenant: TenantId): Promise<Finished | undefined> => {
  await ports.catchUp();
  const unfinished = (await ports.documents.find(unfinishedErasureProjection, { tenant })).map(
    ({ document }) => document,
  );
  if (unfinished.length === 0) return undefined;
  const ended: (UnfinishedErasureDocument & { readonly reports: number })[] = [];
  for (const erasure of unfinished) {
    const { erasureId: correlationId, reason } = erasure;
    ended.push({ ...erasure, reports: await ports.renewReports({ tenant, reason, correlationId }) });
  }
  await ports.catchUp();
  await ports.foldAnew();
  await ports.catchUp();
  const disk = await ports.scrubDisk();
  for (const erasure of ended) await record(ports, tenant, { ...erasure, ...disk });
  await ports.catchUp();
  return { ...disk, reports: ended.reduce((sum, { reports }) => sum + reports, 0) };
};
