import { describe, expect, it } from '@jest/globals';
import { emptyAgenda, procedureRef, type Procedure } from '#engine';
import { caseEvents } from '#contexts/cases';
import { followUpEvents } from '#contexts/follow-up';
import { emptyLibrary, newestOf, politiskVedtak, vedtakProcedure } from '#contexts/procedures';
import type { Instant, LocalDate } from '#kernel';
import { moveCommand, previewMove, type Migration, type Movable } from './migration.js';
import { refuseMigration } from './refuse-migration.js';

const shipped = (id: string): Procedure => {
  const found = newestOf(emptyLibrary, id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
const from = shipped('oppdrag');
const { UNDER_ARBEID: ongoing, ...others } = from.states;

/** The next version, in which what was under way has another code and is reminded of later. */
const to: Procedure = {
  ...from,
  version: 2,
  states: { ...others, ...(ongoing === undefined ? {} : { PAAGAAR: ongoing }) },
  timers: (from.timers ?? []).map((timer) => ({
    ...timer,
    in: timer.in.map((state) => (state === 'UNDER_ARBEID' ? 'PAAGAAR' : state)),
    ...(timer.id === 'overdue' ? { due: { after: 'deadline', days: 8 } } : {}),
  })),
};
const mapped = { UNDER_ARBEID: 'PAAGAAR' };
const migration = (change: Partial<Migration> = {}): Migration => ({
  ...{ from, to, states: mapped, timers: 'keep' },
  ...change,
});

const since = '2026-01-15T09:00:00.000Z' as Instant;
const order = (state = 'UNDER_ARBEID'): Movable => ({
  ...{ sort: 'CASE', id: 'order-1', title: 'Heltidskultur', vedtakId: null, point: null, kind: null },
  ...{ procedure: procedureRef(from), state, status: 'UNDER_ARBEID', ended: false },
  ...{ unit: null, officer: 'officer', nextDue: '2026-03-23' as LocalDate },
  instance: {
    ...{ state, since, values: {}, agenda: emptyAgenda },
    dates: { deadline: '2026-03-20' as LocalDate },
  },
  addressees: () => [],
});
const seen = (row: Movable, change: Partial<Migration> = {}) => {
  const { movable, state, nextDue } = previewMove(row, migration(change), since);
  return { movable, state, nextDue };
};

describe('What moving a case would mean', () => {
  it('is shown by its state before and after, and when something is due', () => {
    expect(seen(order())).toEqual({
      movable: true,
      state: { from: 'UNDER_ARBEID', to: 'PAAGAAR' },
      nextDue: { from: '2026-03-23', to: '2026-03-30' },
    });
  });

  it('is nothing where no state stands for its own', () => {
    expect(seen(order(), { states: {} })).toEqual({
      movable: false,
      state: { from: 'UNDER_ARBEID', to: 'UNDER_ARBEID' },
      nextDue: { from: '2026-03-23', to: '2026-03-23' },
    });
    expect(seen(order('PAA_VENT'), { states: {} }).state).toEqual({ from: 'PAA_VENT', to: 'PAA_VENT' });
  });

  it('is asked of each sort by its own command', () => {
    expect(moveCommand('CASE', migration(), 'Ny.')).toEqual({
      to: caseEvents,
      type: 'MigrateCase',
      data: { to: procedureRef(to), states: mapped, timers: 'keep', reason: 'Ny.' },
    });
    expect(moveCommand('FOLLOW_UP', migration({ states: {} }), 'Ny.')).toEqual({
      to: followUpEvents,
      type: 'MigrateFollowUp',
      data: { to: procedureRef(to), timers: 'keep', reason: 'Ny.' },
    });
  });
});

describe('A migration is refused whole', () => {
  const because = (change: Partial<Migration>) => refuseMigration(migration(change))?.rejected;
  const points = { from: vedtakProcedure, to: politiskVedtak };

  it('when it maps the state of a point, which is its status', () => {
    expect(because({ ...points, states: { UNDER_ARBEID: 'IKKE_STARTET' } })).toBe('state-of-point-mapped');
    expect(because({ ...points, states: {} })).toBeUndefined();
  });

  it('when it maps a state that is not there, of either', () => {
    expect(refuseMigration(migration({ states: { UNDER_ARBEDI: 'PAAGAAR' } }))).toMatchObject({
      rejected: 'mapped-state-unknown',
      details: { state: 'UNDER_ARBEDI', procedure: 'oppdrag@1' },
    });
    expect(refuseMigration(migration({ states: { UNDER_ARBEID: 'PAGAR' } }))).toMatchObject({
      rejected: 'mapped-state-unknown',
      details: { state: 'PAGAR', procedure: 'oppdrag@2' },
    });
    expect(because({})).toBeUndefined();
  });

  it('when it would make a case of a point', () => {
    expect(because({ from: politiskVedtak, states: {} })).toBe('migration-of-other-kind');
    expect(because({ to: politiskVedtak, states: {} })).toBe('migration-of-other-kind');
  });
});
