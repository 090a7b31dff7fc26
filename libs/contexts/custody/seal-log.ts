import {
  dayOf,
  isRejection,
  readEvent,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type Attempt,
  type BackgroundWork,
  type LocalDate,
  type TenantId,
} from '#kernel';
import { sealAggregate, sealIdOf } from './core/seal.decider.js';
import { sealEvents, type Seal } from './core/seal.events.js';
import type { SealPorts } from './custody-ports.js';
import { sealKey, sealProjection } from './projections/seal.projection.js';

/** The last seal of a municipality, and whether this run put it there. */
export interface SealResult extends Seal {
  readonly tenant: TenantId;
  readonly sealedNow: boolean;
  readonly on: LocalDate;
}

const lastSeal = async ({ store }: Pick<SealPorts, 'store'>, tenant: TenantId) => {
  const streamId = streamOf(sealEvents, tenant, sealIdOf(tenant));
  const [stored] = await store.readStream(streamId, { direction: 'backwards', limit: 1 });
  return stored && readEvent(sealEvents, stored);
};

/**
 * Seals a municipality's log as far as the projection has come; what is appended meanwhile comes under the next seal.
 * Appends nothing when nothing is new. `undefined` for a municipality without events.
 */
export const sealLog = async (ports: SealPorts, tenant: TenantId): Promise<SealResult | undefined> => {
  const chain = await ports.documents.get(sealProjection, tenant, sealKey);
  if (chain === undefined) return undefined;
  const subjectId = sealIdOf(tenant);
  const outcome = await runCommand(ports, sealAggregate, {
    tenant,
    subjectId,
    command: {
      type: 'SealLog',
      data: chain,
      issued: { by: 'system:custody' as ActorId, roles: ['SYSTEM'], at: ports.clock.now() },
    },
    commandId: uuid5('seal-log', tenant, chain.count, chain.head),
    correlationId: subjectId,
  });
  if (isRejection(outcome)) throw new Error(`SealLog: ${outcome.rejected}`);
  const last = await lastSeal(ports, tenant);
  return last && { ...last.data, tenant, sealedNow: outcome.appended > 0, on: dayOf(last.recordedAt) };
};

/** Every municipality that has events. */
export const sealableTenants = ({ documents }: SealPorts): Promise<readonly TenantId[]> =>
  documents.tenantsOf(sealProjection);

const sealing = (tenant: TenantId): BackgroundWork => ({
  tenant,
  about: { kind: 'job', id: 'seal-log', category: sealEvents.category },
  work: 'seal-log',
});

/** Seals every municipality that has no seal of today yet; one whose log cannot be sealed keeps no other from it. */
export const sealWhatIsDue = async (ports: SealPorts, attempt: Attempt): Promise<void> => {
  const today = dayOf(ports.clock.now());
  for (const tenant of await sealableTenants(ports))
    await attempt(sealing(tenant), async () => {
      const last = await lastSeal(ports, tenant);
      if (last === undefined || dayOf(last.recordedAt) < today) await sealLog(ports, tenant);
    });
};
