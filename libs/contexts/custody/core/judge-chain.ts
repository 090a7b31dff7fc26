import type { TenantId } from '#kernel';
import { emptyChain, type Chain } from './chain.js';
import type { Seal } from './seal.events.js';

/** What somebody has said that the head of a municipality's chain was after so many events. */
export interface Claim extends Seal {
  readonly tenant: TenantId;
  readonly by: 'seal' | 'read-model';
}

/** What a municipality's log does not bear out of what is claimed of it, and how far it does. */
export interface BrokenChain {
  /** The first claim that does not hold. */
  readonly claim: Claim;
  /** All that do not hold from there on, that one first. */
  readonly claims: readonly Claim[];
  /** As the log has it; over nothing when no claim before holds. */
  readonly sound: Chain;
  /** The log's own chain after as many events as the claim speaks of; `undefined` when it has fewer. */
  readonly there: Chain | undefined;
}

/** The chain after as many events as a claim speaks of; `undefined` where the log has fewer. */
export type Reached = (claim: Claim) => Chain | undefined;

/** A read model lies beside the log it was made from, so it must agree on the position too. */
const holds = ({ head, position, by }: Claim, chain: Chain | undefined): boolean =>
  chain?.head === head && (by === 'seal' || chain.position.toString() === position);

/** Each municipality of which something is claimed that does not hold. */
export const judgeChain = (claims: readonly Claim[], reached: Reached): readonly BrokenChain[] => {
  const ordered = [...claims].sort((a, b) => a.count - b.count);
  const tenants = [...new Set(ordered.map(({ tenant }) => tenant))];
  return tenants.flatMap((tenant) => {
    const mine = ordered.filter((claim) => claim.tenant === tenant);
    const first = mine.findIndex((claim) => !holds(claim, reached(claim)));
    const claim = mine[first];
    if (claim === undefined) return [];
    const before = mine[first - 1];
    return {
      claim,
      claims: mine.slice(first).filter((each) => !holds(each, reached(each))),
      sound: (before && reached(before)) ?? emptyChain,
      there: reached(claim),
    };
  });
};
