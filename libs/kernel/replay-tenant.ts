import type { LogPosition } from './brands.js';
import { UnwritableDocuments } from './fault.js';
import { foldPage, type Folded } from './fold-page.js';
import { logEvent, type CatalogOf, type LogEvent } from './log-event.js';
import type { Fence } from './ports/lease.port.js';
import type { ReplayStep } from './ports/projection-store.port.js';
import type { Park } from './ports/read-store.port.js';
import type { AnyProjection } from './projection.js';
import type { ProjectionPorts } from './projector.js';

const pageSize = 500;

/** A parked municipality, and how far the rest of the read model has come. */
export interface Replay {
  readonly projection: AnyProjection;
  readonly parked: Park;
  /** The projection's checkpoint; whoever replays holds it still meanwhile. */
  readonly until: LogPosition;
  readonly catalogOf: CatalogOf;
  readonly skips: ReadonlySet<string>;
  readonly fence?: Fence;
}

/**
 * Takes a parked municipality's own events from where it stands still to where the others are, page by page, each with
 * the park in one transaction. Answers where it stands still again, if it does.
 */
export const replayTenant = async (ports: ProjectionPorts, replay: Replay): Promise<Park | undefined> => {
  const { tenant } = replay.parked;
  let from = replay.parked.after;
  for (let limit = pageSize; ;) {
    const digests = replay.projection.onStored !== undefined;
    const page = await ports.store.readAll({ after: from, limit, tenant, digests });
    const to = page.upTo > from && page.upTo < replay.until ? page.upTo : replay.until;
    const events = page.events
      .filter(({ position }) => position <= to)
      .map((stored) => logEvent(stored, replay.catalogOf));
    const step = await stepOver(ports, replay, { from, to, events });
    try {
      await ports.documents.commitReplay(step, replay.fence);
    } catch (fault) {
      if (!(fault instanceof UnwritableDocuments)) throw fault;
      const [only, ...more] = events;
      // Event by event shows which one it is.
      if (only === undefined || more.length > 0) {
        limit = 1;
        continue;
      }
      const park = parkAt(replay, only, { from, error: fault.message });
      await ports.documents.commitReplay({ ...step, changes: [], to: from, then: park }, replay.fence);
      return park;
    }
    if (step.then !== 'onwards') return step.then === 'released' ? undefined : step.then;
    from = to;
  }
};

interface Stretch {
  readonly from: LogPosition;
  readonly to: LogPosition;
  readonly events: readonly LogEvent[];
}

const stepOver = async (ports: ProjectionPorts, replay: Replay, stretch: Stretch): Promise<ReplayStep> => {
  const { projection, parked, until, skips } = replay;
  const { from, to, events } = stretch;
  const folded = await foldPage({
    projection,
    from,
    events,
    leaveOut: ({ eventId }) => skips.has(`${projection.name}/${eventId}`),
    load: (keys) => ports.documents.load(projection, keys),
  });
  return { projection, tenant: parked.tenant, from, changes: folded.changes, ...outcome(folded, to, until) };
};

const outcome = (
  { parks: [park] }: Folded,
  to: LogPosition,
  until: LogPosition,
): Pick<ReplayStep, 'to' | 'then'> => {
  if (park !== undefined) return { to: park.after, then: park };
  return { to, then: to < until ? 'onwards' : 'released' };
};

const parkAt = (
  { projection }: Replay,
  { tenant, position, eventId }: LogEvent,
  { from, error }: { readonly from: LogPosition; readonly error: string },
): Park => ({ follower: projection.name, tenant, after: from, position, eventId, error });
