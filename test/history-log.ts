import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import { aggregates, municipalityEvents, municipalityIdOf } from '#contexts';
import type { Procedure } from '#engine';
import {
  aggregateOf,
  at,
  foldStream,
  isRejection,
  runCommand,
  streamOf,
  uuid5,
  type ActorId,
  type EventCatalog,
  type LocalDate,
  type TenantId,
} from '#kernel';

/** The municipality of every recorded history. */
export const tenant = '9903' as TenantId;
/** The day each of its walks begins. */
export const firstDay = '2026-02-03' as LocalDate;
/** A timer that comes every month comes for ever. */
export const mostDays = 6;

type Stream = readonly [EventCatalog, string];

const coordinator = 'coordinator-1';

/** A log that is written for one version of a procedure: the same each time it is. */
export class HistoryLog {
  readonly store = new InMemoryEventStore();
  readonly procedure: Procedure;
  readonly #clock = new SettableClock(at(firstDay, '12:00'));
  #today = firstDay;
  #commands = 0;

  constructor(procedure: Procedure) {
    this.procedure = procedure;
  }

  get today(): LocalDate {
    return this.#today;
  }

  goTo(day: LocalDate) {
    this.#today = day;
    this.#clock.set(at(day, '12:00'));
  }

  addMunicipality() {
    const municipality = [municipalityEvents, municipalityIdOf(tenant)] as const;
    return this.run(municipality, 'AddMunicipality', { number: tenant, name: 'Prøve', from: null });
  }

  /** What the decider knows of a stream. */
  async stateOf([catalog, subjectId]: Stream): Promise<unknown> {
    const ports = { store: this.store, clock: this.#clock };
    const aggregate = aggregateOf(aggregates, catalog);
    return (await foldStream(ports, aggregate, streamOf(catalog, tenant, subjectId))).state;
  }

  async run([to, subjectId]: Stream, type: string, data: object, by: string = coordinator) {
    this.#commands += 1;
    const { id, version } = this.procedure;
    const roles = ['COORDINATOR', 'DIRECTOR', 'SECRETARY', 'KLG', 'SYSTEM'];
    const outcome = await runCommand({ store: this.store, clock: this.#clock }, aggregateOf(aggregates, to), {
      tenant,
      subjectId,
      command: { type, data, issued: { by: by as ActorId, roles, at: this.#clock.now() } },
      commandId: uuid5('history', id, version, this.#commands),
      correlationId: uuid5('history', id, version),
    });
    if (isRejection(outcome))
      throw new Error(
        `${type} ${JSON.stringify(data)}: ${outcome.rejected} ${JSON.stringify(outcome.details)}`,
      );
  }
}
