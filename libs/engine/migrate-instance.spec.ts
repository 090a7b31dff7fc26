import { describe, expect, it } from '@jest/globals';
import { isRejection } from '#kernel';
import { migrateInstance, previewMigration, type MigrationPlan } from './migrate-instance.js';
import { procedureRef } from './procedure.js';
import { day, errand, instance, noon, timer } from './testing/errand.js';

const before = errand([timer({ after: 'entry', days: 7 })]);
const after = errand([timer({ after: 'entry', days: 14 })], { version: 2 });
const renamed = errand([], {
  version: 2,
  initial: 'WAITING',
  states: { WAITING: { ended: false }, DONE: { ended: true } },
});
const plan = (more: Partial<MigrationPlan> = {}): MigrationPlan => ({
  to: after,
  states: {},
  timers: 'keep',
  reason: 'Nye regler fra 1. mars.',
  at: noon('2026-03-02'),
  ...more,
});

describe('Moving an instance to another version', () => {
  it('says from where to where, and why', () => {
    expect(migrateInstance(before, instance(), plan())).toEqual([
      {
        type: 'InstanceMigrated',
        data: {
          from: procedureRef(before),
          to: procedureRef(after),
          state: { from: 'NEW', to: 'NEW' },
          timers: 'keep',
          reason: 'Nye regler fra 1. mars.',
        },
      },
    ]);
  });

  it('changes nothing where it is there already', () => {
    expect(migrateInstance(before, instance(), plan({ to: before, reason: '' }))).toEqual([]);
  });

  it('is refused without a reason, and where no state stands for its own', () => {
    const refused = (answer: object) => isRejection(answer) && answer.rejected;
    expect(refused(migrateInstance(before, instance(), plan({ reason: ' ' })))).toBe('reason-required');
    expect(refused(migrateInstance(before, instance(), plan({ to: renamed })))).toBe('state-not-mapped');
    expect(refused(previewMigration(before, instance(), plan({ to: renamed })))).toBe('state-not-mapped');
    const mapped = plan({ to: renamed, states: { NEW: 'WAITING' } });
    expect(migrateInstance(before, instance(), mapped)).toMatchObject([
      { data: { state: { from: 'NEW', to: 'WAITING' } } },
    ]);
  });

  it('shows first what would be due, with what has fired kept or begun anew', () => {
    const fired = instance({
      agenda: { handled: { 'bell/runner': [day('2026-02-09'), day('2026-02-16')] }, tasks: {} },
    });
    const due = (timers: MigrationPlan['timers']) => previewMigration(before, fired, plan({ timers }));
    expect(due('keep')).toMatchObject({ nextDue: { from: null, to: null } });
    expect(due('recompute')).toMatchObject({ nextDue: { from: null, to: '2026-03-16' } });
  });
});
