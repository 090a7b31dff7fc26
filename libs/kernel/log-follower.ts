import { ReadModelBehind } from './fault.js';
import type { AnyPolicy } from './policy.js';
import { reactToPage, type PolicyPorts } from './policy-runner.js';
import type { Lease } from './ports/lease.port.js';
import { projectToHead, type ProjectionPorts } from './projection-runner.js';
import type { AnyProjection } from './projection.js';

/** What a process runs over the log. */
export interface Subscriptions {
  readonly projections: readonly AnyProjection[];
  readonly policies: readonly AnyPolicy[];
}

/** What following the log needs of the outside world. */
export interface FollowerPorts extends PolicyPorts, ProjectionPorts {
  readonly lease: Lease;
  /** Waits that many milliseconds, or less when the log wakes it. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Held by whoever runs projections and policies: one process at a time. */
export const projectorLease = 'projector';

/** Runs policies and projections until neither finds anything new. The caller holds the projector lease. */
export const runToHead = async (
  ports: FollowerPorts,
  { projections, policies }: Subscriptions,
): Promise<void> => {
  for (let busy = true; busy;) {
    busy = false;
    for (const policy of policies) while (await reactToPage(ports, policy)) busy = true;
  }
  for (const projection of projections) await projectToHead(ports, projection);
};

/**
 * Answers when policies have reacted to all that stands in the log and every read model shows it: by running them
 * here when no other process holds the lease, else by waiting for the one that does.
 * Throws `ReadModelBehind` when nothing has come on for `timeoutMilliseconds`.
 */
export const catchUp = async (
  ports: FollowerPorts,
  subscriptions: Subscriptions,
  timeoutMilliseconds = 60_000,
): Promise<bigint> => {
  const step = 50;
  let before = '';
  for (let waited = 0; waited <= timeoutMilliseconds; waited += step) {
    const { head, reached } = await progressOf(ports, subscriptions);
    if (reached.every((checkpoint) => checkpoint >= head)) return head;
    if (reached.join() !== before) waited = 0;
    before = reached.join();
    const mine = await ports.lease.tryHold(projectorLease, () =>
      runToHead(ports, subscriptions).then(() => true),
    );
    if (mine === undefined) await ports.pause(step);
  }
  throw new ReadModelBehind(await ports.store.head());
};

/** Waits until every read model has reached `position`. Throws `ReadModelBehind` after `timeoutMilliseconds`. */
export const waitFor = async (
  ports: Pick<FollowerPorts, 'documents' | 'pause'>,
  projections: readonly AnyProjection[],
  { position, timeoutMilliseconds }: { position: bigint; timeoutMilliseconds: number },
): Promise<void> => {
  const step = 25;
  for (let waited = 0; waited <= timeoutMilliseconds; waited += step) {
    const reached = await ports.documents.checkpoints(projections);
    if (reached.every((checkpoint) => checkpoint >= position)) return;
    await ports.pause(step);
  }
  throw new ReadModelBehind(position);
};

/**
 * How far each policy and read model has come, and how far the log goes. The log is asked last: what a policy did
 * before its checkpoint moved stands in it by then.
 */
export const progressOf = async (
  { store, documents, checkpoints }: Pick<FollowerPorts, 'store' | 'documents' | 'checkpoints'>,
  { projections, policies }: Subscriptions,
): Promise<{ readonly head: bigint; readonly reached: readonly bigint[] }> => {
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

/** Work that goes on until it is stopped. */
export interface Following {
  readonly stopped: () => boolean;
  /** Returns when the log has grown, when told to stop, or after about a second. */
  readonly wait: () => Promise<void>;
}

/** Follows the log until told to stop: alone while it holds the projector lease, waiting its turn while it does not. */
export const follow = async (
  ports: FollowerPorts,
  subscriptions: Subscriptions,
  { stopped, wait }: Following,
): Promise<void> => {
  while (!stopped()) {
    await ports.lease.tryHold(projectorLease, async (lost) => {
      while (!stopped() && !lost.aborted) {
        const { head, reached } = await progressOf(ports, subscriptions);
        if (reached.some((checkpoint) => checkpoint < head)) await runToHead(ports, subscriptions);
        await wait();
      }
    });
    await wait();
  }
};
