import type { LogPosition } from './brands.js';
import type { FollowerPorts, Subscriptions } from './log-follower.js';
import { catalogFor } from './log-event.js';
import { pagesUpTo } from './log-pages.js';
import { Projector } from './projector.js';
import type { AnyProjection } from './projection.js';

/** Held by whoever builds read models beside the living ones: one process at a time. */
export const rebuildLease = 'rebuild';

const pageSize = 5000;

/** Which read models to build, and how. */
export interface RebuildRequest {
  readonly projections: readonly AnyProjection[];
  readonly subscriptions: Subscriptions;
  /** Begin at the log's first event, also where a rebuild that was stopped could be gone on with. */
  readonly fresh?: boolean;
  /** Told after each page: how far it has come, how far it is to go, and how many events it has read. */
  readonly onProgress?: (at: LogPosition, head: LogPosition, events: number) => void;
}

/**
 * Builds read models from the log beside the living ones and then swaps them, so that readers notice nothing. A second
 * call goes on where a killed one stood. Answers how many events were read. Throws `LeaseLost`.
 */
export const rebuild = (
  ports: Pick<FollowerPorts, 'store' | 'documents' | 'lease' | 'onParked'>,
  { projections, subscriptions, fresh = false, onProgress }: RebuildRequest,
): Promise<number> =>
  ports.lease.hold(rebuildLease, async ({ fence }) => {
    const { store, documents } = ports;
    const beside = documents.beside();
    // Asked now: while the swap is under way nobody can read what it replaces.
    const skips = (await subscriptions.skipped?.(documents)) ?? new Set<string>();
    await beside.prepare(projections);
    if (fresh) for (const projection of projections) await beside.reset(projection);
    let events = 0;
    const bring = async (): Promise<void> => {
      const projector = await Projector.open(
        { ...ports, documents: beside },
        {
          projections,
          catalogOf: catalogFor(
            [...subscriptions.projections, ...projections].flatMap((each) => each.catalogs),
          ),
          skipped: () => Promise.resolve(skips),
          fence,
        },
      );
      for (let head = await store.head(); projector.after < head; head = await store.head()) {
        const { after, digests } = projector;
        for await (const page of pagesUpTo(store, { after, until: head, pageSize, digests })) {
          await projector.take(page);
          events += page.events.length;
          onProgress?.(page.upTo, head, events);
        }
        if (projector.after <= after) return;
      }
    };
    await bring();
    await documents.swapIn(projections, bring, fence);
    return events;
  });
