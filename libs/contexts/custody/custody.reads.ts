import {
  pagesUpTo,
  readEvent,
  streamOf,
  type EventCatalog,
  type EventStore,
  type LogPosition,
  type StoredEvent,
  type TenantId,
} from '#kernel';
import { emptyChain, lengthened, type Chain } from './core/chain.js';
import { sealIdOf } from './core/seal.decider.js';
import { sealEvents, type Seal } from './core/seal.events.js';

/** A stretch of a municipality's log, and what shows that it is whole. */
export interface LogSlice {
  /** With their digests, in log order. */
  readonly events: readonly StoredEvent[];
  /** The chain before the first of them, and after the last. */
  readonly before: Chain;
  readonly after: Chain;
  /** The first seal that covers the last of them; null while there is none. */
  readonly seal: Seal | null;
}

/** Which stretch. */
export interface SliceRequest {
  readonly tenant: TenantId;
  /** Exclusive; 0n for the beginning. */
  readonly after: LogPosition;
  /** Inclusive. */
  readonly until: LogPosition;
}

const sealsOf = async (store: EventStore, tenant: TenantId): Promise<readonly Seal[]> => {
  const stored = await store.readStream(streamOf(sealEvents, tenant, sealIdOf(tenant)));
  return stored.map((event) => readEvent(sealEvents, event).data);
};

const chainOf = (seal: Seal | undefined): Chain =>
  seal === undefined ? emptyChain : { ...seal, position: BigInt(seal.position) };

interface Stretch extends SliceRequest {
  readonly categories: readonly string[];
}

const eventsIn = async function* (store: EventStore, { tenant, categories, after, until }: Stretch) {
  const asked = { tenant, categories, after, until, digests: true };
  for await (const { events } of pagesUpTo(store, asked))
    yield* events.filter(({ position }) => position <= until);
};

/**
 * A stretch of a municipality's log as it reads today, and the chain on both sides of it: with the digests of its events the second head
 * follows from the first. It reckons from the last seal before it, not from the beginning.
 */
export const readLogSlice = async (
  store: EventStore,
  catalogs: readonly EventCatalog[],
  request: SliceRequest,
): Promise<LogSlice> => {
  const { tenant, after, until } = request;
  const seals = await sealsOf(store, tenant);
  const categories = catalogs.map(({ category }) => category);
  let before = chainOf(seals.findLast(({ position }) => BigInt(position) <= after));
  const unsealed = { tenant, categories, after: before.position, until: after };
  for await (const event of eventsIn(store, unsealed)) before = lengthened(before, event);
  let chain = before;
  const events: StoredEvent[] = [];
  for await (const event of eventsIn(store, { ...request, categories })) {
    chain = lengthened(chain, event);
    events.push(event);
  }
  const seal = seals.find(({ position }) => BigInt(position) >= until) ?? null;
  return { events, before, after: chain, seal };
};
