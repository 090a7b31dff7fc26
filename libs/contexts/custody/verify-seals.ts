import {
  partsOfStream,
  readEvent,
  type EventCatalog,
  type EventStore,
  type LogPosition,
  type ReadStore,
  type StoredEvent,
  type TenantId,
} from '#kernel';
import { emptyChain, lengthened, type Chain } from './core/chain.js';
import { judgeChain, type Claim, type SealDifference } from './core/judge-chain.js';
import { sealEvents } from './core/seal.events.js';
import { sealKey, sealProjection } from './projections/seal.projection.js';

/** What checking the seals needs of the outside world. */
export interface VerifyPorts {
  /** The log as it is stored: what is hashed is the stored bytes. */
  readonly storedLog: EventStore;
  readonly documents: ReadStore;
}

export interface SealVerification {
  readonly sound: boolean;
  /** How far each municipality's chain goes by the log itself, and how many seals were compared. */
  readonly municipalities: readonly (Omit<Chain, 'position'> & {
    readonly tenant: TenantId;
    readonly position: string;
    readonly seals: number;
  })[];
  /** Each municipality's first difference, the earliest in the log first. */
  readonly differences: readonly SealDifference[];
  /** Heads that were asked for and that no chain has had. */
  readonly unknownHeads: readonly string[];
}

const pageSize = 1000;

const pages = async function* (
  store: EventStore,
  categories: readonly string[],
): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  for (let after: LogPosition = 0n; ;) {
    const page = await store.readAll({ after, limit: pageSize, categories, digests: true });
    if (page.upTo <= after) return;
    yield page.events;
    after = page.upTo;
  }
};

/** What the read model says was the head; asked before the log is read, so that the log has come at least as far. */
const claimsOfReadModel = async ({ documents }: VerifyPorts): Promise<readonly Claim[]> => {
  const tenants = await documents.tenantsOf(sealProjection);
  const found = await documents.getMany(
    sealProjection,
    tenants.map((tenant) => ({ tenant, key: sealKey })),
  );
  return tenants.flatMap((tenant, index) => {
    const chain = found[index];
    return chain === undefined ? [] : [{ ...chain, tenant, by: 'read-model' as const }];
  });
};

/** A seal nobody can read claims nothing; that it was changed shows in the chain it is part of. */
const claimOf = (stored: StoredEvent): readonly Claim[] => {
  try {
    const { data, tenant } = readEvent(sealEvents, stored);
    return [{ ...data, tenant, by: 'seal' }];
  } catch {
    return [];
  }
};

const claimsOfSeals = async ({ storedLog }: VerifyPorts): Promise<readonly Claim[]> => {
  const claims: Claim[] = [];
  for await (const events of pages(storedLog, [sealEvents.category])) claims.push(...events.flatMap(claimOf));
  return claims;
};

/**
 * Reckons each municipality's chain anew from the log and holds it against every seal and against the read model.
 * `heads` are heads that were kept elsewhere: each must be one that a chain has had.
 */
export const verifySeals = async (
  ports: VerifyPorts,
  catalogs: readonly EventCatalog[],
  heads: readonly string[] = [],
): Promise<SealVerification> => {
  const claims = [...(await claimsOfReadModel(ports)), ...(await claimsOfSeals(ports))];
  const counts = new Set(claims.map(({ tenant, count }) => `${tenant}.${count.toString()}`));
  const chains = new Map<TenantId, Chain>();
  const reached = new Map<string, Chain>();
  const unknownHeads = new Set(heads);
  const categories = catalogs.map(({ category }) => category);
  for await (const events of pages(ports.storedLog, categories))
    for (const event of events) {
      const { tenant } = partsOfStream(event.streamId);
      const chain = lengthened(chains.get(tenant) ?? emptyChain, event);
      chains.set(tenant, chain);
      unknownHeads.delete(chain.head);
      const place = `${tenant}.${chain.count.toString()}`;
      if (counts.has(place)) reached.set(place, chain);
    }
  const differences = judgeChain(claims, ({ tenant, count }) => reached.get(`${tenant}.${count.toString()}`));
  return {
    sound: differences.length === 0 && unknownHeads.size === 0,
    municipalities: [...chains].map(([tenant, { position, ...chain }]) => ({
      tenant,
      ...chain,
      position: position.toString(),
      seals: claims.filter((claim) => claim.tenant === tenant && claim.by === 'seal').length,
    })),
    differences,
    unknownHeads: [...unknownHeads],
  };
};
