import { describe, expect, it } from '@jest/globals';
import type { ActorId } from '#kernel';
import { agendaInNewState, evolveAgenda } from './agenda.js';
import type { Agenda, TaskState } from './instance.js';
import { acknowledgeTask, claimTask, delegateTask, openTasks } from './tasks.js';
import { proceduresOf, standing } from './testing/some-timers.js';

const person = (id: string) => id as ActorId;
const loan = proceduresOf([], {
  tasks: [
    { id: 'shelve', in: ['OPEN'], who: ['READER', 'LIBRARIAN'] },
    { id: 'mend', in: ['OPEN', 'LENT'], who: ['READER'], acknowledgedBy: ['LIBRARIAN'] },
  ],
});
const having = (task: string, state: Partial<TaskState> = {}) =>
  standing({
    agenda: { handled: {}, tasks: { [task]: { claimedBy: null, acknowledgedBy: null, ...state } } },
  });
const asking = (task: string, by = 'anna', relations: readonly string[] = ['READER']) => ({
  task,
  by: person(by),
  relations,
  doneBy: null,
});
const claimed = { type: 'TaskClaimed', data: { task: 'shelve', by: 'anna' } };

describe('The tasks that wait', () => {
  it('are those of the state, in the order of the procedure, with whose they are', () => {
    const open = openTasks(loan, having('mend', { claimedBy: person('bo') }));
    expect(open.map(({ task: { id }, claimedBy }) => [id, claimedBy])).toEqual([
      ['shelve', null],
      ['mend', 'bo'],
    ]);
    expect(openTasks(loan, standing({ state: 'LENT' })).map(({ task }) => task.id)).toEqual(['mend']);
    expect(openTasks(proceduresOf([]), standing())).toEqual([]);
  });
});

describe('Claiming a task', () => {
  it('is for those who may', () => {
    expect(claimTask(loan, standing(), asking('shelve'))).toEqual([claimed]);
    expect(claimTask(loan, standing(), asking('shelve', 'anna', ['STRANGER']))).toEqual({
      rejected: 'not-yours',
      details: { by: 'READER, LIBRARIAN' },
    });
  });

  it('changes nothing the second time', () => {
    expect(claimTask(loan, having('shelve', { claimedBy: person('anna') }), asking('shelve'))).toEqual([]);
  });

  it('takes it from nobody', () => {
    expect(claimTask(loan, having('shelve', { claimedBy: person('bo') }), asking('shelve'))).toEqual({
      rejected: 'task-claimed',
      details: { task: 'shelve' },
    });
  });

  it.each(['fly', 'shelve'])('is refused of what does not wait in this state: %s', (task) => {
    const lent = standing({ state: 'LENT' });
    const refused = { rejected: 'task-not-open', details: { task } };
    expect(claimTask(loan, lent, asking(task))).toEqual(refused);
    expect(delegateTask(loan, lent, { ...asking(task), to: person('bo'), reason: 'Ferie' })).toEqual(refused);
    expect(acknowledgeTask(loan, lent, asking(task))).toEqual(refused);
  });
});

describe('Handing a task over', () => {
  const handing = (by: string, relations: readonly string[], reason = ' Ferie ') => ({
    ...asking('mend', by, relations),
    to: person('bo'),
    reason,
  });
  const handed = { type: 'TaskDelegated', data: { task: 'mend', to: 'bo', reason: 'Ferie' } };
  const annas = having('mend', { claimedBy: person('anna') });

  it('is for whoever has it, even where they could not claim it', () => {
    expect(delegateTask(loan, annas, handing('anna', []))).toEqual([handed]);
  });

  it('is for whoever may claim it, also when somebody else has it', () => {
    expect(delegateTask(loan, annas, handing('carl', ['READER']))).toEqual([handed]);
    expect(delegateTask(loan, standing(), handing('carl', ['READER']))).toEqual([handed]);
  });

  it('is for no other', () => {
    expect(delegateTask(loan, annas, handing('carl', ['LIBRARIAN']))).toMatchObject({
      rejected: 'not-yours',
    });
  });

  it('asks why', () => {
    expect(delegateTask(loan, annas, handing('anna', [], '  '))).toMatchObject({
      rejected: 'reason-required',
    });
  });

  it('changes nothing when they have it already', () => {
    const bos = having('mend', { claimedBy: person('bo') });
    expect(delegateTask(loan, bos, handing('carl', ['READER']))).toEqual([]);
  });
});

describe('Acknowledging', () => {
  const librarian = (by: string) => asking('mend', by, ['LIBRARIAN']);
  const annas = having('mend', { claimedBy: person('anna') });

  it('is for those who must', () => {
    expect(acknowledgeTask(loan, annas, librarian('dina'))).toEqual([
      { type: 'TaskAcknowledged', data: { task: 'mend', by: 'dina' } },
    ]);
    expect(acknowledgeTask(loan, annas, asking('mend', 'dina'))).toMatchObject({ rejected: 'not-yours' });
  });

  it('is never of one’s own: neither what one has, nor what one has done', () => {
    expect(acknowledgeTask(loan, annas, librarian('anna'))).toMatchObject({ rejected: 'never-ones-own' });
    const done = { ...librarian('dina'), doneBy: person('dina') };
    expect(acknowledgeTask(loan, annas, done)).toMatchObject({ rejected: 'never-ones-own' });
  });

  it('changes nothing the second time', () => {
    const seen = having('mend', { acknowledgedBy: person('erik') });
    expect(acknowledgeTask(loan, seen, librarian('dina'))).toEqual([]);
  });

  it('is refused of a task that nobody need acknowledge', () => {
    expect(acknowledgeTask(loan, standing(), asking('shelve'))).toMatchObject({
      rejected: 'nothing-to-acknowledge',
    });
  });
});

describe('What an agenda remembers', () => {
  it('is whose a task is and who has seen it, until another state is come to', () => {
    let agenda: Agenda = { handled: {}, tasks: {} };
    agenda = evolveAgenda.TaskClaimed(agenda, { task: 'mend', by: 'anna' });
    agenda = evolveAgenda.TaskDelegated(agenda, { task: 'mend', to: 'bo', reason: 'Ferie' });
    agenda = evolveAgenda.TaskAcknowledged(agenda, { task: 'mend', by: 'dina' });
    expect(agenda.tasks).toEqual({ mend: { claimedBy: 'bo', acknowledgedBy: 'dina' } });
    expect(agendaInNewState(agenda).tasks).toEqual({});
  });
});
