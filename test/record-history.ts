import { SettableClock } from '#adapters/clock';
import { InMemoryEventStore } from '#adapters/event-store';
import {
  aggregates,
  followUpEvents,
  followUpIdOf,
  municipalityEvents,
  municipalityIdOf,
  numberedVedtakId,
  vedtakEvents,
} from '#contexts';
import { nextDue, procedureRef, type Procedure } from '#engine';
import {
  addDays,
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
import { presentInstance } from '../libs/contexts/follow-up/core/follow-up.instance.js';
import type { OpenedFollowUp } from '../libs/contexts/follow-up/core/follow-up.state.js';
import { walksThrough, type Reach, type Walk } from './walk-procedure.js';

const tenant = '9903' as TenantId;
const vedtakId = numberedVedtakId(tenant, { organ: 'KS', year: 2026, sequence: 1 });
const firstDay = '2026-02-03' as LocalDate;
/** A timer that comes every month comes for ever. */
const mostDays = 6;

const told = (status: string, today: LocalDate) => ({
  status,
  publicComment: 'Arbeidet går som det skal.',
  internalComment: 'Bare for oss.',
  holdReasons: ['KAPASITET'],
  holdUntil: addDays(today, 30),
  reference: vedtakId,
  treatment: { organ: 'KS', caseNumber: 'KS 2/26', date: today },
});

const listed = (status: string) => ({
  status,
  words: `I listen: ${status}`,
  holdReasons: [],
  comment: null,
  published: true,
  importId: 'import-1',
});

const nobody = { unit: 'unit-1', coUnits: [], officer: 'officer-1', deputy: null };

/** Writes a log in which follow-ups of one procedure go everywhere it lets them; the same log each time. */
class Recorder {
  readonly #store = new InMemoryEventStore();
  readonly #clock = new SettableClock(at(firstDay, '12:00'));
  readonly #procedure: Procedure;
  #today = firstDay;
  #commands = 0;

  constructor(procedure: Procedure) {
    this.#procedure = procedure;
  }

  async record(): Promise<InMemoryEventStore> {
    const walks = walksThrough(this.#procedure);
    const ofMunicipality = [municipalityEvents, municipalityIdOf(tenant)] as const;
    await this.#run(ofMunicipality, 'AddMunicipality', { number: tenant, name: 'Prøve', from: null });
    await this.#registerVedtak(walks.length);
    for (const [index, walk] of walks.entries()) await this.#walk(index + 1, walk);
    return this.#store;
  }

  async #registerVedtak(count: number) {
    const vedtak = [vedtakEvents, vedtakId] as const;
    await this.#run(vedtak, 'RegisterVedtak', {
      organ: 'KS',
      caseNumber: { year: 2026, sequence: 1, asWritten: 'KS 1/26' },
      date: firstDay,
      title: 'Alt som kan skje',
      text: null,
      source: 'manual',
      final: true,
      systemCase: null,
      archiveCase: null,
      shielding: null,
    });
    const assignment = { ...nobody, deadline: addDays(firstDay, 60), noDeadlineBecause: null };
    const points = Array.from({ length: count }, (_, index) => index + 1);
    await this.#run(vedtak, 'SplitVedtak', {
      points: points.map((point) => ({
        point,
        text: `Punkt ${point.toString()}`,
        kind: 'VEDTAK',
        assignment,
      })),
    });
  }

  async #walk(point: number, { reach, then }: Walk) {
    this.#goTo(firstDay);
    await this.#follow(point, 'OpenFollowUp', {
      vedtakId,
      point,
      kind: 'VEDTAK',
      origin: 'triage',
      ...nobody,
      responsibleAsWritten: null,
      deadline: addDays(firstDay, 60),
      noDeadlineBecause: null,
    });
    await this.#pin(point);
    for (const each of reach) await this.#reach(point, each);
    if (then === 'its timers, day by day') await this.#dayByDay(point);
    if (then === 'its timers, all at once') await this.#fire(point, addDays(firstDay, 500));
    if (typeof then === 'object') await this.#doTask(point, then.task);
  }

  /** A follow-up is opened under the procedure of the day; to any other it is moved. */
  async #pin(point: number) {
    const to = procedureRef(this.#procedure);
    if ((await this.#stateOf(point)).procedure.hash === to.hash) return;
    await this.#follow(point, 'MigrateFollowUp', { to, timers: 'recompute', reason: 'For historien.' });
  }

  async #reach(point: number, reach: Reach) {
    this.#goTo(addDays(this.#today, 1));
    if ('listed' in reach) await this.#follow(point, 'ImportStatus', listed(reach.listed));
    else await this.#follow(point, 'ReportStatus', told(reach.reported, this.#today));
  }

  async #dayByDay(point: number) {
    for (let days = 0; days < mostDays; days += 1) {
      const due = nextDue(this.#procedure, presentInstance(await this.#stateOf(point)));
      if (due === null) return;
      await this.#fire(point, due);
    }
  }

  async #fire(point: number, on: LocalDate) {
    this.#goTo(on);
    await this.#follow(point, 'FireTimers', { on, closedDays: [] });
  }

  async #doTask(point: number, task: string) {
    await this.#follow(point, 'ClaimTask', { task });
    await this.#follow(point, 'DelegateTask', { task, to: 'officer-2', reason: 'Ferie.' });
    const { acknowledgedBy } = this.#procedure.tasks?.find(({ id }) => id === task) ?? {};
    if (acknowledgedBy !== undefined) await this.#follow(point, 'AcknowledgeTask', { task });
  }

  #goTo(day: LocalDate) {
    this.#today = day;
    this.#clock.set(at(day, '12:00'));
  }

  #follow(point: number, type: string, data: object) {
    return this.#run([followUpEvents, followUpIdOf(vedtakId, point)], type, data);
  }

  async #stateOf(point: number): Promise<OpenedFollowUp> {
    const streamId = streamOf(followUpEvents, tenant, followUpIdOf(vedtakId, point));
    const ports = { store: this.#store, clock: this.#clock };
    const { state } = await foldStream(ports, aggregateOf(aggregates, followUpEvents), streamId);
    return state as OpenedFollowUp;
  }

  async #run([to, subjectId]: readonly [EventCatalog, string], type: string, data: object) {
    this.#commands += 1;
    const { id, version } = this.#procedure;
    const by = 'coordinator-1' as ActorId;
    const roles = ['COORDINATOR', 'DIRECTOR', 'SECRETARY', 'SYSTEM'];
    const outcome = await runCommand(
      { store: this.#store, clock: this.#clock },
      aggregateOf(aggregates, to),
      {
        tenant,
        subjectId,
        command: { type, data, issued: { by, roles, at: this.#clock.now() } },
        commandId: uuid5('history', id, version, this.#commands),
        correlationId: uuid5('history', id, version),
      },
    );
    if (isRejection(outcome))
      throw new Error(
        `${type} ${JSON.stringify(data)}: ${outcome.rejected} ${JSON.stringify(outcome.details)}`,
      );
  }
}

/** The lines of a history in which follow-ups take every step of a procedure, meet its timers and do its tasks. */
export const recordHistory = async (procedure: Procedure): Promise<string> => {
  const store = await new Recorder(procedure).record();
  const { events } = await store.readAll({ after: 0n, limit: 100_000 });
  const lines = events.map(({ streamId, eventId, type, schemaVersion, data, metadata }) =>
    JSON.stringify({ streamId, eventId, type, schemaVersion, data, metadata }),
  );
  return `${lines.join('\n')}\n`;
};
