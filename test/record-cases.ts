import { caseEvents, caseIdOf, caseInstanceOf, childIdOf, shippedProcedures } from '#contexts';
import { nextDue, procedureRef, type Procedure, type Transition } from '#engine';
import { addDays, type LocalDate } from '#kernel';
import type { OpenedCase } from '../libs/contexts/cases/core/case.state.js';
import { firstDay, mostDays, tenant, type HistoryLog } from './history-log.js';
import { casesThrough, toldFor, wayTo, type CaseWalk, type Taken } from './walk-procedure.js';

const officer = 'officer-1';
const unit = { kind: 'UNIT', id: 'unit-1' };
const shares = [{ what: null, main: [unit], part: [] }];
const manyShares = [
  {
    what: 'Kartlegg.',
    main: [unit, { kind: 'PERSON', id: 'officer-2' }],
    part: [{ kind: 'UNIT', id: 'unit-2' }],
  },
  { what: null, main: [{ kind: 'GROUP', id: 'KLG' }], part: [{ kind: 'ROLE', id: 'SECRETARY' }] },
];

const opening = (title: string) => ({
  ...{ title, description: 'Slik den er.', shares, officer, deputy: 'deputy-1' },
  ...{ deadline: addDays(firstDay, 60), told: {}, source: null, parent: null },
});

/** Writes cases that go everywhere the procedure lets them, with the children they start. */
class CaseRecorder {
  readonly #log: HistoryLog;

  constructor(log: HistoryLog) {
    this.#log = log;
  }

  async record() {
    for (const [index, walk] of casesThrough(this.#log.procedure).entries())
      await this.#walk(caseIdOf(tenant, `history-${index.toString()}`), walk);
  }

  async #walk(id: string, { steps, then }: CaseWalk) {
    this.#log.goTo(firstDay);
    const { procedure } = this.#log;
    await this.#run(id, 'OpenCase', { of: { procedure: procedure.id }, ...opening('Alt som kan skje') });
    await this.#pin(id);
    for (const step of steps) await this.#take(id, procedure, step);
    if (then === 'its timers, day by day') await this.#dayByDay(id);
    if (then === 'its timers, all at once') await this.#fire(id, addDays(firstDay, 500));
    if (then === 'its children end') await this.#endChildren(id);
    if (then === 'others answer') await this.#answerOthers(id);
    if (typeof then === 'object') await this.#doTask(id, then.task);
  }

  /** A case is opened under the newest of its procedure; to any other version it is moved. */
  async #pin(id: string) {
    const to = procedureRef(this.#log.procedure);
    const { procedure, state } = await this.#stateOf(id);
    if (procedure.hash === to.hash) return;
    const states = { [state]: this.#log.procedure.initial };
    await this.#run(id, 'MigrateCase', { to, states, timers: 'recompute', reason: 'For historien.' });
  }

  async #take(id: string, procedure: Procedure, { by, to }: Taken) {
    this.#log.goTo(addDays(this.#log.today, 1));
    const { today } = this.#log;
    const asks = (field: string) => by.requires.includes(field);
    await this.#run(id, 'TakeStep', {
      ...{ step: by.id, to, comment: 'Arbeidet går som det skal.' },
      reference: asks('reference') ? 'vedtak-1' : null,
      officer: asks('officer') ? officer : null,
      deadline: asks('deadline') ? addDays(today, 60) : null,
      told: toldFor(procedure, by, today),
    });
  }

  async #dayByDay(id: string) {
    for (let days = 0; days < mostDays; days += 1) {
      const due = nextDue(this.#log.procedure, caseInstanceOf(await this.#stateOf(id)));
      if (due === null) return;
      await this.#fire(id, due);
    }
  }

  async #fire(id: string, on: LocalDate) {
    this.#log.goTo(on);
    await this.#run(id, 'FireTimers', { on, closedDays: [] });
  }

  async #endChildren(id: string) {
    for (const key of Object.keys((await this.#stateOf(id)).children)) {
      const procedure = this.#startedBy(key);
      const [childId, parent] = [childIdOf(id, key), { id, key }];
      const source = { category: caseEvents.category, id };
      await this.#run(childId, 'OpenCase', {
        of: { procedure: procedure.id },
        ...opening('Det som ble startet'),
        ...{ source, parent },
      });
      const steps = wayTo(procedure, (state) => procedure.states[state]?.ended === true);
      for (const step of steps) await this.#take(childId, procedure, step);
      await this.#run(id, 'NoteChildEnded', { key, state: steps.at(-1)?.to });
    }
  }

  /** The newest there is of the procedure that a step's key stands for. */
  #startedBy(key: string): Procedure {
    const [step, , index] = key.split('.');
    const by: Transition | undefined = this.#log.procedure.transitions.find(({ id }) => id === step);
    const wanted = by?.starts?.[Number(index)];
    const found = shippedProcedures.findLast(({ id }) => id === wanted);
    if (found === undefined) throw new RangeError(`Nothing is started by ${key}`);
    return found;
  }

  async #answerOthers(id: string) {
    await this.#run(id, 'AssignCase', {
      ...{ shares: manyShares, officer: 'officer-2', deputy: null, reason: 'Flere må med.' },
    });
    await this.#run(id, 'MoveCaseDeadline', { deadline: addDays(firstDay, 90), reason: 'Tar lengre tid.' });
    await this.#run(id, 'MoveCaseDeadline', { deadline: null, reason: 'Løpende.' });
  }

  async #doTask(id: string, task: string) {
    const { who = [], acknowledgedBy } = this.#log.procedure.tasks?.find((each) => each.id === task) ?? {};
    const by = who.includes('OFFICER') ? officer : undefined;
    await this.#run(id, 'ClaimTask', { task }, by);
    await this.#run(id, 'DelegateTask', { task, to: 'officer-2', reason: 'Ferie.' }, by);
    if (acknowledgedBy !== undefined) await this.#run(id, 'AcknowledgeTask', { task });
  }

  #run(id: string, type: string, data: object, by?: string) {
    return this.#log.run([caseEvents, id], type, data, by);
  }

  async #stateOf(id: string): Promise<OpenedCase> {
    return (await this.#log.stateOf([caseEvents, id])) as OpenedCase;
  }
}

/** Cases that between them go everywhere the log's procedure lets a case go. */
export const recordCases = (log: HistoryLog): Promise<void> => new CaseRecorder(log).record();
