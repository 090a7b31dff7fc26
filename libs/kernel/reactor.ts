import type { LogPosition } from './brands.js';
import { logEvent, type CatalogOf, type LogEvent } from './log-event.js';
import type { AnyPolicy } from './policy.js';
import { reactTo, type PolicyPorts } from './policy-runner.js';
import type { EventStore, LogPage } from './ports/event-store.port.js';
import type { Parked, ReadStore } from './ports/read-store.port.js';
import type { SkipList } from './projection-ports.js';

const replayPage = 500;

/** What a reactor works on. */
export interface Reacting {
  readonly policies: readonly AnyPolicy[];
  readonly catalogOf: CatalogOf;
  readonly skipped: SkipList;
}

interface ReactorPorts extends PolicyPorts {
  readonly store: EventStore;
  readonly documents: ReadStore;
}

/**
 * Takes pages of the log into many policies. One that cannot react to a municipality's event stands still for that
 * municipality and goes on for the others; what is behind it is reacted to when it is tried again.
 */
export class Reactor {
  readonly #ports: ReactorPorts;
  readonly #reacting: Reacting;
  #checkpoints: LogPosition[] = [];
  #parked: readonly Parked[] = [];
  #skips: ReadonlySet<string> = new Set();

  private constructor(ports: ReactorPorts, reacting: Reacting) {
    this.#ports = ports;
    this.#reacting = reacting;
  }

  /** Looks up how far each has come. The policies must be prepared. */
  static async open(ports: ReactorPorts, reacting: Reacting): Promise<Reactor> {
    const reactor = new Reactor(ports, reacting);
    reactor.#checkpoints = [...(await ports.checkpoints.readAll(reacting.policies))];
    reactor.#parked = await ports.checkpoints.parked();
    reactor.#skips = await reacting.skipped(ports.documents);
    return reactor;
  }

  /** Where the slowest stands: read the log from here. */
  get after(): LogPosition {
    return this.#checkpoints.reduce((low, each) => (each < low ? each : low), this.#checkpoints[0] ?? 0n);
  }

  /** Throws what a retry may mend; what was done by then is done again, to no effect. */
  async take(page: LogPage): Promise<void> {
    const events = page.events.map((stored) => logEvent(stored, this.#reacting.catalogOf));
    for (const [index, policy] of this.#reacting.policies.entries()) {
      const from = this.#checkpoints[index] ?? 0n;
      if (from >= page.upTo) continue;
      const mine = events.filter(({ position }) => position > from);
      await this.#react(policy, { from, events: mine });
      await this.#ports.checkpoints.save(policy, page.upTo);
      this.#checkpoints[index] = page.upTo;
    }
    if (this.#parked.length > 0) await this.attend();
  }

  /** Tries again what somebody has asked to try, and what stands still at an event that is to be left out. */
  async attend(): Promise<void> {
    this.#parked = await this.#ports.checkpoints.parked();
    if (this.#parked.length === 0) return;
    this.#skips = await this.#reacting.skipped(this.#ports.documents);
    const due = this.#parked.filter(
      ({ retry, follower, eventId }) => retry || this.#skips.has(`${follower}/${eventId}`),
    );
    for (const parked of due) await this.#retry(parked);
    if (due.length > 0) this.#parked = await this.#ports.checkpoints.parked();
  }

  async #react(
    policy: AnyPolicy,
    { from, events }: { readonly from: LogPosition; readonly events: readonly LogEvent[] },
  ): Promise<void> {
    const parks = await reactTo(this.#ports, {
      policy,
      from,
      events,
      leaveOut: (event) => this.#isSkipped(policy, event) || this.#isParked(policy, event),
    });
    for (const park of parks) {
      await this.#ports.checkpoints.park(park);
      this.#ports.onParked?.(park);
    }
    if (parks.length > 0) this.#parked = await this.#ports.checkpoints.parked();
  }

  /** Takes the municipality's own events from where it stands still to where the policy is for the others. */
  async #retry(parked: Parked): Promise<void> {
    const { policies, catalogOf } = this.#reacting;
    const { store, checkpoints } = this.#ports;
    const index = policies.findIndex(({ name }) => name === parked.follower);
    const policy = policies[index];
    const until = this.#checkpoints[index] ?? 0n;
    if (policy === undefined) return;
    for (let from = parked.after; from < until;) {
      const page = await store.readAll({ after: from, limit: replayPage, tenant: parked.tenant });
      const events = page.events
        .filter(({ position }) => position <= until)
        .map((stored) => logEvent(stored, catalogOf));
      const leaveOut = (event: LogEvent) => this.#isSkipped(policy, event);
      const [again] = await reactTo(this.#ports, { policy, from, events, leaveOut });
      if (again !== undefined) {
        await checkpoints.park(again);
        this.#ports.onParked?.(again);
        return;
      }
      from = page.upTo > from ? page.upTo : until;
      await checkpoints.park({ ...parked, after: from < until ? from : until });
    }
    await checkpoints.release(parked);
  }

  #isSkipped({ name }: AnyPolicy, { eventId }: LogEvent): boolean {
    return this.#skips.has(`${name}/${eventId}`);
  }

  #isParked({ name }: AnyPolicy, { tenant }: LogEvent): boolean {
    return this.#parked.some((parked) => parked.follower === name && parked.tenant === tenant);
  }
}
