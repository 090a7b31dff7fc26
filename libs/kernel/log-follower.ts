import type { LogPosition } from './brands.js';
import { ReadModelBehind } from './fault.js';
import { catalogFor, type CatalogOf } from './log-event.js';
import { pagesUpTo } from './log-pages.js';
import type { AnyPolicy } from './policy.js';
import type { PolicyPorts } from './policy-runner.js';
import type { Fence, Held, Lease } from './ports/lease.port.js';
import type { ProjectionPorts, SkipList } from './projection-ports.js';
import { Projector } from './projector.js';
import type { AnyProjection } from './projection.js';
import { Reactor } from './reactor.js';

/** What a process runs over the log. */
export interface Subscriptions {
  readonly projections: readonly AnyProjection[];
  readonly policies: readonly AnyPolicy[];
  /** Which events an operator has said to leave out; none when not given. */
  readonly skipped?: SkipList;
}

/** What following the log needs of the outside world. */
export interface FollowerPorts extends PolicyPorts, ProjectionPorts {
  readonly lease: Lease;
  /** Waits that many milliseconds, or less when the log wakes it. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Held by whoever runs projections and policies: one process at a time. */
export const projectorLease = 'projector';

const pageSize = 1000;
const attendEveryMilliseconds = 1000;
const standByMilliseconds = 1000;

const catalogOfAll = ({ projections, policies }: Subscriptions): CatalogOf =>
  catalogFor([...projections, ...policies].flatMap(({ catalogs }) => catalogs));

const nothingSkipped: SkipList = () => Promise.resolve(new Set());

const projectorOf = (ports: FollowerPorts, subscriptions: Subscriptions, fence?: Fence): Promise<Projector> =>
  Projector.open(ports, {
    projections: subscriptions.projections,
    catalogOf: catalogOfAll(subscriptions),
    skipped: subscriptions.skipped ?? nothingSkipped,
    ...(fence === undefined ? {} : { fence }),
  });

const reactorOf = (ports: FollowerPorts, subscriptions: Subscriptions): Promise<Reactor> =>
  Reactor.open(ports, {
    policies: subscriptions.policies,
    catalogOf: catalogOfAll(subscriptions),
    skipped: subscriptions.skipped ?? nothingSkipped,
  });

/** Who takes pages of the log: all projections together, or all policies. */
type Taker = Pick<Projector, 'after' | 'take' | 'attend'> & { readonly digests?: boolean };

const toHead = async ({ store }: FollowerPorts, taker: Taker): Promise<void> => {
  await taker.attend();
  for (let head = await store.head(); taker.after < head; head = await store.head()) {
    const { after, digests = false } = taker;
    for await (const page of pagesUpTo(store, { after, until: head, pageSize, digests }))
      await taker.take(page);
    if (taker.after <= after) return;
  }
};

/** Runs policies and projections until neither finds anything new. The caller holds the projector lease. */
export const runToHead = async (
  ports: FollowerPorts,
  subscriptions: Subscriptions,
  fence?: Fence,
): Promise<void> => {
  if (subscriptions.policies.length > 0) await toHead(ports, await reactorOf(ports, subscriptions));
  if (subscriptions.projections.length > 0)
    await toHead(ports, await projectorOf(ports, subscriptions, fence));
};

/**
 * Answers when policies have reacted to all that stands in the log and every read model shows it: by running them
 * here when no other process holds the lease, else by waiting for the one that does. Without policies nothing is ever
 * appended: read models then show the log as it stands.
 * Throws `ReadModelBehind` when nothing has come on for `timeoutMilliseconds`.
 */
export const catchUp = async (
  ports: FollowerPorts,
  subscriptions: Subscriptions,
  timeoutMilliseconds = 60_000,
): Promise<LogPosition> => {
  const step = 50;
  let before = '';
  for (let waited = 0; waited <= timeoutMilliseconds; waited += step) {
    const { head, reached } = await progressOf(ports, subscriptions);
    if (reached.every((checkpoint) => checkpoint >= head) && !(await isRetryAsked(ports, subscriptions)))
      return head;
    if (reached.join() !== before) waited = 0;
    before = reached.join();
    const mine = await ports.lease.tryHold(projectorLease, ({ fence }) =>
      runToHead(ports, subscriptions, fence).then(() => true),
    );
    if (mine === undefined) await ports.pause(step);
  }
  throw new ReadModelBehind(await ports.store.head());
};

/** Of what is run here: what policies are to try again is not taken up by whoever runs none. */
const isRetryAsked = async (
  { documents, checkpoints }: FollowerPorts,
  { policies }: Subscriptions,
): Promise<boolean> => {
  const ofPolicies = policies.length === 0 ? [] : await checkpoints.parked();
  return [...(await documents.parked()), ...ofPolicies].some(({ retry }) => retry);
};

/**
 * How far each policy and read model has come, and how far the log goes. The log is asked last: what a policy did
 * before its checkpoint moved stands in it by then.
 */
export const progressOf = async (
  {
    store,
    documents,
    checkpoints,
  }: Pick<FollowerPorts, 'store' | 'checkpoints'> & {
    readonly documents: Pick<FollowerPorts['documents'], 'checkpoints'>;
  },
  { projections, policies }: Subscriptions,
): Promise<{ readonly head: LogPosition; readonly reached: readonly LogPosition[] }> => {
  const reached = await Promise.all([checkpoints.readAll(policies), documents.checkpoints(projections)]);
  return { head: await store.head(), reached: reached.flat() };
};

/** Makes the tables and checkpoints of these subscriptions. Every process does it before it appends anything. */
export const prepareSubscriptions = async (
  { store, documents, checkpoints }: Pick<FollowerPorts, 'store' | 'documents' | 'checkpoints'>,
  { projections, policies }: Subscriptions,
): Promise<void> => {
  await checkpoints.prepare(policies, await store.head());
  await documents.prepare(projections);
};

/**
 * Follows the log until the signal says stop: alone while it holds the projector lease, standing by while it does not.
 * Read models and policies go side by side, so that a slow policy keeps no reader waiting. Throws what ended it
 * otherwise; follow again.
 */
export const follow = async (
  ports: FollowerPorts,
  subscriptions: Subscriptions,
  signal: AbortSignal,
): Promise<void> => {
  // The signal outlives this call, which is made again after a fault: its listener goes when the call ends.
  const ended = new AbortController();
  const over = new Promise<'over'>((resolve) => {
    const listener = () => {
      resolve('over');
    };
    signal.addEventListener('abort', listener, { signal: ended.signal });
  });
  try {
    for (let next: unknown; next !== 'over' && !signal.aborted;) {
      await ports.lease.tryHold(projectorLease, (held) => lead(ports, subscriptions, held, signal));
      next = await Promise.race([over, ports.pause(standByMilliseconds)]);
    }
  } finally {
    ended.abort();
  }
};

const lead = async (
  ports: FollowerPorts,
  subscriptions: Subscriptions,
  { fence, lost }: Held,
  signal: AbortSignal,
): Promise<void> => {
  const broken = new AbortController();
  const stop = AbortSignal.any([signal, lost, broken.signal]);
  const run = async (taker: Promise<Taker>) => {
    try {
      await takeAsItComes(ports, await taker, stop);
    } catch (fault) {
      broken.abort(fault);
      throw fault;
    }
  };
  const ends = await Promise.allSettled([
    run(projectorOf(ports, subscriptions, fence)),
    run(reactorOf(ports, subscriptions)),
  ]);
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

/** Page by page as the log grows; about once a second it looks whether anything parked is to be tried again. */
const takeAsItComes = async (ports: FollowerPorts, taker: Taker, signal: AbortSignal): Promise<void> => {
  const { after, digests = false } = taker;
  const pages = ports.store.subscribe({ after, digests, pageSize, signal })[Symbol.asyncIterator]();
  const next = () => pages.next().then((result) => ({ result }));
  const aWhile = () => ports.pause(attendEveryMilliseconds);
  try {
    for (let [coming, pausing] = [next(), aWhile()]; !signal.aborted;) {
      const news = await Promise.race([coming, pausing]);
      if (news === undefined) {
        await taker.attend();
        pausing = aWhile();
      } else if (news.result.done === true) return;
      else {
        await taker.take(news.result.value);
        coming = next();
      }
    }
  } finally {
    await pages.return?.();
  }
};
