import { followUpEvents, followUpIdOf, numberedVedtakId, vedtakEvents } from '#contexts';
import { nextDue, procedureRef, type Procedure } from '#engine';
import { addDays, type LocalDate } from '#kernel';
import { presentInstance } from '../libs/contexts/follow-up/core/follow-up.instance.js';
import type { OpenedFollowUp } from '../libs/contexts/follow-up/core/follow-up.state.js';
import { firstDay, mostDays, tenant, type HistoryLog } from './history-log.js';
import { toldFor, walksThrough, type Reach, type Walk } from './walk-procedure.js';

const vedtakId = numberedVedtakId(tenant, { organ: 'KS', year: 2026, sequence: 1 });

const report = (status: string, today: LocalDate) => ({
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

/** The kind of points that have this procedure from the beginning. */
const kindOf = ({ start }: Procedure): string => start?.when?.['kind']?.[0] ?? 'VEDTAK';

/** Writes points of one vedtak, whose follow-ups go everywhere the procedure lets them. */
class FollowUpRecorder {
  readonly #log: HistoryLog;

  constructor(log: HistoryLog) {
    this.#log = log;
  }

  async record() {
    const walks = walksThrough(this.#log.procedure);
    await this.#registerVedtak(walks.length);
    for (const [index, walk] of walks.entries()) await this.#walk(index + 1, walk);
  }

  async #registerVedtak(count: number) {
    const vedtak = [vedtakEvents, vedtakId] as const;
    await this.#log.run(vedtak, 'RegisterVedtak', {
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
    const kind = kindOf(this.#log.procedure);
    const points = Array.from({ length: count }, (_, index) => index + 1);
    await this.#log.run(vedtak, 'SplitVedtak', {
      points: points.map((point) => ({ point, text: `Punkt ${point.toString()}`, kind, assignment })),
    });
  }

  async #walk(point: number, { reach, then }: Walk) {
    this.#log.goTo(firstDay);
    await this.#follow(point, 'OpenFollowUp', {
      vedtakId,
      point,
      kind: kindOf(this.#log.procedure),
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
    const to = procedureRef(this.#log.procedure);
    if ((await this.#stateOf(point)).procedure.hash === to.hash) return;
    await this.#follow(point, 'MigrateFollowUp', { to, timers: 'recompute', reason: 'For historien.' });
  }

  async #reach(point: number, reach: Reach) {
    this.#log.goTo(addDays(this.#log.today, 1));
    if ('listed' in reach) return this.#follow(point, 'ImportStatus', listed(reach.listed));
    const { today, procedure } = this.#log;
    const told = toldFor(procedure, reach.by, today);
    await this.#follow(point, 'ReportStatus', { ...report(reach.reported, today), told });
  }

  async #dayByDay(point: number) {
    for (let days = 0; days < mostDays; days += 1) {
      const due = nextDue(this.#log.procedure, presentInstance(await this.#stateOf(point)));
      if (due === null) return;
      await this.#fire(point, due);
    }
  }

  async #fire(point: number, on: LocalDate) {
    this.#log.goTo(on);
    await this.#follow(point, 'FireTimers', { on, closedDays: [] });
  }

  async #doTask(point: number, task: string) {
    await this.#follow(point, 'ClaimTask', { task });
    await this.#follow(point, 'DelegateTask', { task, to: 'officer-2', reason: 'Ferie.' });
    const { acknowledgedBy } = this.#log.procedure.tasks?.find(({ id }) => id === task) ?? {};
    if (acknowledgedBy !== undefined) await this.#follow(point, 'AcknowledgeTask', { task });
  }

  #follow(point: number, type: string, data: object) {
    return this.#log.run([followUpEvents, followUpIdOf(vedtakId, point)], type, data);
  }

  async #stateOf(point: number): Promise<OpenedFollowUp> {
    return (await this.#log.stateOf([followUpEvents, followUpIdOf(vedtakId, point)])) as OpenedFollowUp;
  }
}

/** Follow-ups that between them go everywhere the log's procedure lets a point of a vedtak go. */
export const recordFollowUps = (log: HistoryLog): Promise<void> => new FollowUpRecorder(log).record();
