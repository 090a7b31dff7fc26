import {
  pagesUpTo,
  partsOfStream,
  readEvent,
  type EventCatalog,
  type StoredEvent,
  type TenantId,
} from '#kernel';
import { emptyChain, lengthened, type Chain } from './core/chain.js';
import { judgeChain, type Claim } from './core/judge-chain.js';
import { sealEvents } from './core/seal.events.js';
import type { VerifyPorts } from './custody-ports.js';
import { placeDifference, type SealDifference } from './place-difference.js';
import { sealKey, sealProjection } from './projections/seal.projection.js';

export interface SealVerification {
  readonly sound: boolean;
  /** How far each municipality's chain goes by the log itself, and how many seals were compared. */
  readonly municipalities: readonly (Omit<Chain, 'position'> & {
    readonly tenant: TenantId;
    readonly position: string;
    readonly seals: number;
  })[];
  /** Each municipality's first difference: those that name the very event before the others, then by position. */
  readonly differences: readonly SealDifference[];
  /** Heads that were asked for and that no chain has had. */
  readonly unknownHeads: readonly string[];
}

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
  for await (const { events } of pagesUpTo(storedLog, { categories: [sealEvents.category] }))
    claims.push(...events.flatMap(claimOf));
  return claims;
};

/** What is known exactly says most; a stretch may be only the shadow of an event that was moved between municipalities. */
const surestFirst = (a: SealDifference, b: SealDifference): number =>
  Number(b.exact) - Number(a.exact) || Number(BigInt(a.position) - BigInt(b.position));

/**
 * Reckons each municipality's chain anew from the log and holds it against every seal and against the read model.
 * Names the first event that differs where it can, see `placeDifference`. `heads` are heads that were kept elsewhere: each must be one that a chain has had.
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
  for await (const { events } of pagesUpTo(ports.storedLog, { categories, digests: true }))
    for (const event of events) {
      const { tenant } = partsOfStream(event.streamId);
      const chain = lengthened(chains.get(tenant) ?? emptyChain, event);
      chains.set(tenant, chain);
      unknownHeads.delete(chain.head);
      const place = `${tenant}.${chain.count.toString()}`;
      if (counts.has(place)) reached.set(place, chain);
    }
  const broken = judgeChain(claims, ({ tenant, count }) => reached.get(`${tenant}.${count.toString()}`));
  const differences: SealDifference[] = [];
  for (const each of broken) differences.push(await placeDifference(ports, catalogs, each));
  differences.sort(surestFirst);
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
