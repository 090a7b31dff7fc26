import { describe, expect, it } from '@jest/globals';
import { isRejection, type ActorId } from '#kernel';
import { agendaInNewState, evolveAgenda } from './agenda.js';
import type { Instance } from './instance.js';
import { acknowledgeTask, claimTask, delegateTask, openTasks } from './tasks.js';
import { errand, instance } from './testing/errand.js';

const procedure = errand([], {
  tasks: [
    { id: 'buy', in: ['NEW'], who: ['RUNNER'], acknowledgedBy: ['BOSS'] },
    { id: 'tidy', in: ['BEGUN'], who: ['RUNNER'] },
  ],
});
const as = (by: string, ...relations: readonly string[]) => ({
  by: by as ActorId,
  relations,
  doneBy: null as ActorId | null,
});
const runner = as('kari', 'RUNNER');
const boss = as('ola', 'BOSS');
const buy = { task: 'buy' };

const claimed = (by: string): Instance => {
  const agenda = evolveAgenda.TaskClaimed(instance().agenda, { task: 'buy', by });
  return instance({ agenda });
};
const refusal = (answer: object) => (isRejection(answer) ? answer.rejected : answer);

describe('A task', () => {
  it('is open while the instance stands where it belongs, and begins anew elsewhere', () => {
    const names = (of: Instance) =>
      openTasks(procedure, of).map(({ task, claimedBy }) => [task.id, claimedBy]);
    expect(names(claimed('kari'))).toEqual([['buy', 'kari']]);
    expect(names(instance({ state: 'BEGUN', agenda: agendaInNewState(claimed('kari').agenda) }))).toEqual([
      ['tidy', null],
    ]);
    expect(names(instance({ state: 'DONE' }))).toEqual([]);
  });

  it('is claimed by who may do it, once', () => {
    expect(claimTask(procedure, instance(), { ...runner, ...buy })).toEqual([
      { type: 'TaskClaimed', data: { task: 'buy', by: 'kari' } },
    ]);
    expect(claimTask(procedure, claimed('kari'), { ...runner, ...buy })).toEqual([]);
    expect(refusal(claimTask(procedure, claimed('per'), { ...runner, ...buy }))).toBe('task-claimed');
    expect(refusal(claimTask(procedure, instance(), { ...boss, ...buy }))).toBe('not-yours');
    expect(refusal(claimTask(procedure, instance(), { ...runner, task: 'tidy' }))).toBe('task-not-open');
  });

  it('is handed over by who has it or may have it, with a reason', () => {
    const to = { to: 'per' as ActorId, reason: ' Ferie. ' };
    const handed = [{ type: 'TaskDelegated', data: { task: 'buy', to: 'per', reason: 'Ferie.' } }];
    expect(delegateTask(procedure, claimed('ola'), { ...boss, ...buy, ...to })).toEqual(handed);
    expect(delegateTask(procedure, claimed('ola'), { ...runner, ...buy, ...to })).toEqual(handed);
    expect(delegateTask(procedure, claimed('per'), { ...runner, ...buy, ...to })).toEqual([]);
    expect(refusal(delegateTask(procedure, claimed('kari'), { ...boss, ...buy, ...to }))).toBe('not-yours');
    expect(refusal(delegateTask(procedure, instance(), { ...runner, ...buy, ...to, reason: ' ' }))).toBe(
      'reason-required',
    );
  });

  it('is acknowledged by somebody else than who did it', () => {
    expect(acknowledgeTask(procedure, claimed('kari'), { ...boss, ...buy })).toEqual([
      { type: 'TaskAcknowledged', data: { task: 'buy', by: 'ola' } },
    ]);
    expect(refusal(acknowledgeTask(procedure, claimed('ola'), { ...boss, ...buy }))).toBe('never-ones-own');
    const own = { ...boss, ...buy, doneBy: boss.by };
    expect(refusal(acknowledgeTask(procedure, claimed('kari'), own))).toBe('never-ones-own');
    expect(refusal(acknowledgeTask(procedure, claimed('kari'), { ...runner, ...buy }))).toBe('not-yours');
    const begun = instance({ state: 'BEGUN' });
    expect(refusal(acknowledgeTask(procedure, begun, { ...boss, task: 'tidy' }))).toBe(
      'nothing-to-acknowledge',
    );
  });
});
