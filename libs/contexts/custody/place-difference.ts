import { pagesUpTo, partsOfStream, type EventCatalog, type LogPosition, type TenantId } from '#kernel';
import { lengthened, type Chain } from './core/chain.js';
import { firstDifference, type DigestAt } from './core/first-difference.js';
import type { BrokenChain, Claim } from './core/judge-chain.js';
import { digestsAfter } from './projections/event-digests.projection.js';
import type { VerifyPorts } from './custody-ports.js';

/** Where a municipality's log is first seen to be another than it was. */
export interface SealDifference {
  readonly tenant: TenantId;
  /** Up to and with this position the log is as it was; `0` when nothing before is known to be. */
  readonly soundUpTo: string;
  /** The first that differs when `exact`; else the last of the stretch in which something does. */
  readonly position: string;
  /**
   * Whether it is this very event. It is not known where the read models remember the log otherwise than it was
   * sealed, so that only the seals tell.
   */
  readonly exact: boolean;
  /** `changed`: the events are others, or in another order. `missing`: there are fewer. `added`: one has come in between. */
  readonly problem: 'changed' | 'missing' | 'added';
  /** Who remembers it otherwise. */
  readonly by: Claim['by'];
}

interface Proven {
  readonly digests: readonly DigestAt[];
  readonly by: Claim['by'];
}

/** What is remembered up to the first claim that it bears out: only so far may it be believed. */
const provenOf = async (
  { documents }: VerifyPorts,
  { claim: { tenant }, claims, sound }: BrokenChain,
): Promise<Proven | undefined> => {
  const digests: DigestAt[] = [];
  const last = claims.at(-1)?.count ?? 0;
  let chain: Chain = sound;
  for await (const each of digestsAfter(documents, tenant, sound.position)) {
    chain = lengthened(chain, each);
    digests.push(each);
    const borneOut = claims.find(({ count, head }) => count === chain.count && head === chain.head);
    if (borneOut !== undefined) return { digests, by: borneOut.by };
    if (chain.count >= last) return undefined;
  }
  return undefined;
};

/** As many as are remembered, in log order: the first difference is among them. */
const foundAfter = async (
  { storedLog }: VerifyPorts,
  categories: readonly string[],
  { tenant, after, count }: { tenant: TenantId; after: LogPosition; count: number },
): Promise<readonly DigestAt[]> => {
  const found: DigestAt[] = [];
  for await (const { events } of pagesUpTo(storedLog, { after, categories, digests: true }))
    for (const { streamId, position, digest = '' } of events) {
      if (partsOfStream(streamId).tenant !== tenant) continue;
      found.push({ position, digest });
      if (found.length === count) return found;
    }
  return found;
};

const stretchOf = ({ claim, sound, there }: BrokenChain): SealDifference => ({
  tenant: claim.tenant,
  soundUpTo: sound.position.toString(),
  position: there?.position.toString() ?? claim.position,
  exact: false,
  problem: there === undefined ? 'missing' : 'changed',
  by: claim.by,
});

/**
 * Where a log differs from what was claimed of it. The seals alone say in which stretch; the digests that were
 * remembered of each event say which one, where a claim that the log does not bear out is borne out by them.
 */
export const placeDifference = async (
  ports: VerifyPorts,
  catalogs: readonly EventCatalog[],
  broken: BrokenChain,
): Promise<SealDifference> => {
  const { sound } = broken;
  const { tenant } = broken.claim;
  const proven = await provenOf(ports, broken);
  if (proven === undefined) return stretchOf(broken);
  const { digests, by } = proven;
  const categories = catalogs.map(({ category }) => category);
  const found = await foundAfter(ports, categories, { tenant, after: sound.position, count: digests.length });
  const first = firstDifference(digests, found);
  if (first === undefined) return stretchOf(broken);
  const { position, problem, soundUpTo = sound.position } = first;
  return {
    tenant,
    soundUpTo: soundUpTo.toString(),
    position: position.toString(),
    exact: true,
    problem,
    by,
  };
};
