import { describe, it } from '@jest/globals';
import { procedureRef, type Procedure } from '#engine';
import { procedureBook } from '#contexts/procedures';
import { specify } from '#kernel/testing';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { fire, note, opened, people, take } from './testing/some-cases.js';

const given = specify(caseDecider);

/** Starts an order, and waits for it only later: by hand, by a timer, or because it was moved. */
const festival: Procedure = {
  id: 'festival',
  version: 1,
  about: 'sak',
  initial: 'PLANNED',
  states: {
    PLANNED: { ended: false },
    READY: { ended: false },
    HELD: { ended: false, awaits: 'cleared' },
    OVER: { ended: true },
  },
  transitions: [
    { id: 'order', from: ['PLANNED'], to: ['READY'], by: ['DIRECTOR'], requires: [], starts: ['oppdrag'] },
    { id: 'hold', from: ['READY'], to: ['HELD'], by: ['DIRECTOR'], requires: [] },
    { id: 'cleared', from: ['HELD'], to: ['OVER'], by: ['DIRECTOR'], requires: [] },
  ],
  timers: [
    {
      id: 'too-long',
      in: ['READY'],
      due: { after: 'entry', days: 10 },
      ladder: [{ id: 'hold', act: 'STEP', step: 'hold' }],
    },
  ],
};
/** Waits already when it is ready. */
const waitsAtOnce: Procedure = {
  ...festival,
  version: 2,
  states: { ...festival.states, READY: { ended: false, awaits: 'hold' } },
};
procedureBook.learn([festival, waitsAtOnce]);

const step = (id: string, from: string, to: string): CaseEvent => ({
  type: 'CaseStepTaken',
  data: {
    ...{ step: id, from, to, ended: to === 'OVER', comment: null, reference: null },
    starts: id === 'order' ? [{ key: 'order.0.0', procedure: 'oppdrag', title: 'Legg om rutinene' }] : [],
    ...{ emits: [], endsChildOf: null },
  },
});
const childEnded: CaseEvent = { type: 'ChildEnded', data: { key: 'order.0.0', state: 'AVSLUTTET' } };
const held = step('hold', 'READY', 'HELD');
const cleared = step('cleared', 'HELD', 'OVER');
const ready = [
  opened('oppdrag', { procedure: procedureRef(festival), state: 'PLANNED' }),
  { event: step('order', 'PLANNED', 'READY'), at: '2026-02-03T09:00:00.000Z' },
];

describe('A wait', () => {
  it('is not there before its state is', () => {
    given(...ready)
      .when(note('order.0.0'))
      .then(childEnded);
  });

  it('lasts while a child goes on', () => {
    given(...ready)
      .when(take('hold'))
      .then(held);
    given(...ready, held)
      .when(note('order.0.0'))
      .then(childEnded, cleared);
  });

  it('ends as it begins when the last child had ended before', () => {
    given(...ready, childEnded)
      .when(take('hold'))
      .then(held, cleared);
  });

  it('ends as it begins when it was a timer that led to it', () => {
    given(...ready, childEnded)
      .when(fire('2026-02-13'))
      .then(
        {
          type: 'TimerFired',
          data: {
            ...{ key: 'too-long/hold', act: 'STEP', to: [], step: 'hold' },
            due: fire('2026-02-13').data.on,
          },
        },
        held,
        cleared,
      );
  });

  it('ends as it begins when it was moved to where it waits', () => {
    const to = procedureRef(waitsAtOnce);
    given(...ready, childEnded)
      .when({
        type: 'MigrateCase',
        data: { to, states: {}, timers: 'keep', reason: 'Ny utgave' },
        issued: people.director,
      })
      .then(
        {
          type: 'InstanceMigrated',
          data: {
            ...{ from: procedureRef(festival), to, timers: 'keep', reason: 'Ny utgave' },
            state: { from: 'READY', to: 'READY' },
          },
        },
        held,
      );
  });
});
