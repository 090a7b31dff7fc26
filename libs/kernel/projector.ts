import type { LogPosition, TenantId } from './brands.js';
import { UnwritableDocuments } from './fault.js';
import { foldPage } from './fold-page.js';
import { logEvent, type CatalogOf, type LogEvent } from './log-event.js';
import type { LogPage } from './ports/event-store.port.js';
import type { Fence } from './ports/lease.port.js';
import type { ProjectionStep } from './ports/projection-store.port.js';
import type { Parked } from './ports/read-store.port.js';
import type { AnyProjection } from './projection.js';
import type { ProjectionPorts, SkipList } from './projection-ports.js';
import { replayTenant } from './replay-tenant.js';

/** What a projector works on. */
export interface Projected {
  readonly projections: readonly AnyProjection[];
  readonly catalogOf: CatalogOf;
  readonly skipped: SkipList;
  readonly fence?: Fence;
}

/**
 * Takes pages of the log into many read models: each page is folded in memory for all of them and written in one
 * transaction with their checkpoints. Each leaves out what it has had before, so one read of the log serves them all.
 */
export class Projector {
  readonly #ports: ProjectionPorts;
  readonly #projected: Projected;
  #checkpoints: LogPosition[] = [];
  #parked: readonly Parked[] = [];
  #skips: ReadonlySet<string> = new Set();

  private constructor(ports: ProjectionPorts, projected: Projected) {
    this.#ports = ports;
    this.#projected = projected;
  }

  /** Looks up how far each has come. The tables must be prepared. */
  static async open(ports: ProjectionPorts, projected: Projected): Promise<Projector> {
    const projector = new Projector(ports, projected);
    await projector.#lookAgain();
    return projector;
  }

  /** Where the slowest stands: read the log from here. */
  get after(): LogPosition {
    return this.#checkpoints.reduce((low, each) => (each < low ? each : low), this.#checkpoints[0] ?? 0n);
  }

  /** True when a follower of categories needs the stored bytes' digests. */
  get digests(): boolean {
    return this.#projected.projections.some(({ onStored }) => onStored !== undefined);
  }

  /** Throws `CheckpointRaced` and `LeaseLost`; the one who throws them must be opened anew. */
  async take(page: LogPage): Promise<void> {
    const events = page.events.map((stored) => logEvent(stored, this.#projected.catalogOf));
    const steps = await Promise.all(
      this.#projected.projections.flatMap((projection, index) => {
        const from = this.#checkpoints[index] ?? 0n;
        return from < page.upTo ? [this.#stepOver(projection, from, { events, upTo: page.upTo })] : [];
      }),
    );
    if (steps.length === 0) return;
    try {
      await this.#commit(steps);
    } catch (fault) {
      if (!(fault instanceof UnwritableDocuments)) throw fault;
      for (const step of steps) await this.#commitAlone(step, events);
    }
    this.#checkpoints = this.#checkpoints.map((at) => (at < page.upTo ? page.upTo : at));
    if (steps.some(({ parks = [] }) => parks.length > 0)) await this.#lookAgain();
    if (this.#parked.length > 0) await this.attend();
  }

  /** Tries again what somebody has asked to try, and what stands still at an event that is to be left out. */
  async attend(): Promise<void> {
    this.#parked = await this.#ports.documents.parked();
    if (this.#parked.length === 0) return;
    this.#skips = await this.#projected.skipped(this.#ports.documents);
    const due = this.#parked.filter(
      ({ retry, follower, eventId }) => retry || this.#skips.has(`${follower}/${eventId}`),
    );
    for (const parked of due) await this.#retry(parked);
    if (due.length > 0) this.#parked = await this.#ports.documents.parked();
  }

  async #lookAgain(): Promise<void> {
    const { documents } = this.#ports;
    this.#checkpoints = [...(await documents.checkpoints(this.#projected.projections))];
    this.#parked = await documents.parked();
    this.#skips = await this.#projected.skipped(documents);
  }

  async #stepOver(
    projection: AnyProjection,
    from: LogPosition,
    { events, upTo }: { readonly events: readonly LogEvent[]; readonly upTo: LogPosition },
  ): Promise<ProjectionStep> {
    const { changes, parks } = await foldPage({
      projection,
      from,
      events: events.filter(({ position }) => position > from),
      leaveOut: ({ tenant, eventId }) =>
        this.#isParked(projection, tenant) || this.#skips.has(`${projection.name}/${eventId}`),
      load: (keys) => this.#ports.documents.load(projection, keys),
      store: this.#ports.store,
    });
    return { projection, from, to: upTo, changes, parks };
  }

  async #commit(steps: readonly ProjectionStep[]): Promise<void> {
    await this.#ports.documents.commit(steps, this.#projected.fence);
    for (const park of steps.flatMap(({ parks = [] }) => parks)) this.#ports.onParked?.(park);
  }

  /** The database refuses some document of the page: event by event shows whose. */
  async #commitAlone(step: ProjectionStep, events: readonly LogEvent[]): Promise<void> {
    const { projection, from, to } = step;
    try {
      await this.#commit([step]);
      return;
    } catch (fault) {
      if (!(fault instanceof UnwritableDocuments)) throw fault;
    }
    let at = from;
    for (const event of events.filter(({ position }) => position > from)) {
      await this.#commitOne(projection, at, event);
      at = event.position;
    }
    if (at < to) await this.#commit([{ projection, from: at, to, changes: [] }]);
  }

  async #commitOne(projection: AnyProjection, from: LogPosition, event: LogEvent): Promise<void> {
    const step = await this.#stepOver(projection, from, { events: [event], upTo: event.position });
    try {
      await this.#commit([step]);
    } catch (fault) {
      if (!(fault instanceof UnwritableDocuments)) throw fault;
      const { tenant, position, eventId } = event;
      const park = {
        follower: projection.name,
        tenant,
        after: from,
        position,
        eventId,
        error: fault.message,
      };
      await this.#commit([{ ...step, changes: [], parks: [park] }]);
      this.#parked = await this.#ports.documents.parked();
    }
  }

  async #retry(parked: Parked): Promise<void> {
    const { projections, fence, catalogOf } = this.#projected;
    const index = projections.findIndex(({ name }) => name === parked.follower);
    const projection = projections[index];
    if (projection === undefined) return;
    const again = await replayTenant(this.#ports, {
      projection,
      parked,
      until: this.#checkpoints[index] ?? 0n,
      catalogOf,
      skips: this.#skips,
      ...(fence === undefined ? {} : { fence }),
    });
    if (again !== undefined) this.#ports.onParked?.(again);
  }

  #isParked({ name }: AnyProjection, tenant: TenantId): boolean {
    return this.#parked.some((parked) => parked.follower === name && parked.tenant === tenant);
  }
}
