import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { evolveAgenda } from './agenda.js';
import { migrateInstance, previewMigration, type MigrationPlan } from './migrate-instance.js';
import { procedureRef } from './procedure.js';
import { day, proceduresOf, standing } from './testing/some-timers.js';
import type { Timer } from './timer.js';

const timer: Timer = {
  id: 't',
  in: ['OPEN'],
  due: { after: 'entry', days: 7 },
  ladder: [{ id: 'r', act: 'REMIND', to: ['READER'] }],
};
const before = proceduresOf([timer]);
const after = proceduresOf([timer], { version: 2 });
const renamed = proceduresOf([{ ...timer, in: ['HERE'] }], {
  version: 2,
  initial: 'HERE',
  states: { HERE: { ended: false }, LOST: { ended: true } },
});
const fired = standing({
  agenda: {
    handled: { 't/r': [day('2026-02-10')] },
    tasks: { mend: { claimedBy: null, acknowledgedBy: null } },
  },
});
const plan = (more: Partial<MigrationPlan> = {}): MigrationPlan => ({
  to: after,
  states: {},
  timers: 'keep',
  reason: ' Nye frister ',
  at: '2026-03-02T09:00:00.000Z' as Instant,
  ...more,
});

describe('Moving an instance', () => {
  it('says from where to where, in which state, and why', () => {
    expect(migrateInstance(before, fired, plan({ to: renamed, states: { OPEN: 'HERE' } }))).toEqual([
      {
        type: 'InstanceMigrated',
        data: {
          from: procedureRef(before),
          to: procedureRef(renamed),
          state: { from: 'OPEN', to: 'HERE' },
          timers: 'keep',
          reason: 'Nye frister',
        },
      },
    ]);
  });

  it('to where it is already changes nothing, and shows that', () => {
    const here = plan({ to: { ...before }, timers: 'recompute', reason: '' });
    expect(migrateInstance(before, fired, here)).toEqual([]);
    expect(previewMigration(before, fired, here)).toEqual({
      state: { from: 'OPEN', to: 'OPEN' },
      nextDue: { from: null, to: null },
    });
  });

  it.each([
    ['none', {}],
    ['one that is not there', { OPEN: 'THERE' }],
  ])('is refused when for its state there is %s', (_, states) => {
    const refused = { rejected: 'state-not-mapped', details: { state: 'OPEN', states: 'HERE, LOST' } };
    const unmapped = plan({ to: renamed, states });
    expect(migrateInstance(before, fired, unmapped)).toEqual(refused);
    expect(previewMigration(before, fired, unmapped)).toEqual(refused);
  });

  it('asks why', () => {
    expect(migrateInstance(before, fired, plan({ reason: ' ' }))).toMatchObject({
      rejected: 'reason-required',
    });
  });

  it.each([
    ['keep', null],
    ['recompute', '2026-03-09'],
  ] as const)('that should %s its timers shows what is due first, and does so', (timers, next) => {
    const moving = plan({ timers });
    expect(previewMigration(before, fired, moving)).toEqual({
      state: { from: 'OPEN', to: 'OPEN' },
      nextDue: { from: null, to: next },
    });
    const outcome = migrateInstance(before, fired, moving);
    const [moved] = 'rejected' in outcome ? [] : outcome;
    if (moved === undefined) throw new Error('not moved');
    expect(moved.data.timers).toBe(timers);
    const handled = timers === 'keep' ? fired.agenda.handled : {};
    expect(evolveAgenda.InstanceMigrated(fired.agenda, moved.data)).toEqual({ handled, tasks: {} });
  });
});
