import type { LogPosition } from './brands.js';
import { UnwritableDocuments } from './fault.js';
import { foldPage, type Folded } from './fold-page.js';
import { logEvent, type CatalogOf, type LogEvent } from './log-event.js';
import type { Fence } from './ports/lease.port.js';
import type { ReplayStep } from './ports/projection-store.port.js';
import type { Park } from './ports/read-store.port.js';
import type { AnyProjection } from './projection.js';
import type { ProjectionPorts } from './projection-ports.js';

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
  let from = replay.parked.after;
  for (let limit = pageSize; ;) {
    const stretch = await nextStretch(ports, replay, { from, limit });
    const taken = await take(ports, replay, stretch);
    // The database refuses a document of the page: event by event shows whose.
    if (taken === 'refused') limit = 1;
    else if (taken.then === 'onwards') from = taken.to;
    else return taken.then === 'released' ? undefined : taken.then;
  }
};

const nextStretch = async (
  { store }: ProjectionPorts,
  { projection, parked: { tenant }, until, catalogOf }: Replay,
  { from, limit }: { readonly from: LogPosition; readonly limit: number },
): Promise<Stretch> => {
  const digests = projection.onStored !== undefined;
  const page = await store.readAll({ after: from, limit, tenant, digests });
  const to = page.upTo > from && page.upTo < until ? page.upTo : until;
  const events = page.events
    .filter(({ position }) => position <= to)
    .map((stored) => logEvent(stored, catalogOf));
  return { from, to, events };
};

const take = async (
  ports: ProjectionPorts,
  replay: Replay,
  stretch: Stretch,
): Promise<Pick<ReplayStep, 'to' | 'then'> | 'refused'> => {
  const step = await stepOver(ports, replay, stretch);
  try {
    await ports.documents.commitReplay(step, replay.fence);
    return step;
  } catch (fault) {
    if (!(fault instanceof UnwritableDocuments)) throw fault;
    const [only, ...more] = stretch.events;
    if (only === undefined || more.length > 0) return 'refused';
    const { from } = stretch;
    const then = parkAt(replay, only, { from, error: fault.message });
    await ports.documents.commitReplay({ ...step, changes: [], to: from, then }, replay.fence);
    return { to: from, then };
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
    store: ports.store,
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
