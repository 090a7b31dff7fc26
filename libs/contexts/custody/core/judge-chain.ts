import type { TenantId } from '#kernel';
import type { Chain } from './chain.js';
import type { Seal } from './seal.events.js';

/** What somebody has said that the head of a municipality's chain was after so many events. */
export interface Claim extends Seal {
  readonly tenant: TenantId;
  readonly by: 'seal' | 'read-model';
}

/** Where a municipality's log is first seen to be another than it was. */
export interface SealDifference {
  readonly tenant: TenantId;
  /** Up to and with this position the log is as it was; `0` when nothing before it was sealed. */
  readonly soundUpTo: string;
  /** The first position at which the log is known to differ: a seal's, or that of the read model. */
  readonly position: string;
  /** `changed`: the events are others, or in another order. `missing`: the log ends before. */
  readonly problem: 'changed' | 'missing';
  /** Who remembers it otherwise. */
  readonly by: Claim['by'];
}

/** The chain after as many events as a claim speaks of; `undefined` where the log has fewer. */
export type Reached = (claim: Claim) => Chain | undefined;

/** A read model lies beside the log it was made from, so it must agree on the position too. */
const holds = ({ head, position, by }: Claim, chain: Chain | undefined): boolean =>
  chain?.head === head && (by === 'seal' || chain.position.toString() === position);

const byPosition = (a: SealDifference, b: SealDifference) =>
  BigInt(a.position) < BigInt(b.position) ? -1 : 1;

/** The first difference of each municipality, the earliest in the log first. */
export const judgeChain = (claims: readonly Claim[], reached: Reached): readonly SealDifference[] => {
  const ordered = [...claims].sort((a, b) => a.count - b.count);
  const tenants = [...new Set(ordered.map(({ tenant }) => tenant))];
  return tenants
    .flatMap((tenant) => {
      const mine = ordered.filter((claim) => claim.tenant === tenant);
      const first = mine.findIndex((claim) => !holds(claim, reached(claim)));
      const broken = mine[first];
      if (broken === undefined) return [];
      const sound = mine[first - 1];
      const there = reached(broken);
      return {
        tenant,
        soundUpTo: (sound && reached(sound))?.position.toString() ?? '0',
        position: there?.position.toString() ?? broken.position,
        problem: there === undefined ? ('missing' as const) : ('changed' as const),
        by: broken.by,
      };
    })
    .sort(byPosition);
};
