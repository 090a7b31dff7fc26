import { describe, expect, it } from '@jest/globals';
import { fold, type Given } from '#kernel/testing';
import { childIdOf } from '../core/case-id.js';
import type { CaseEvent } from '../core/case.events.js';
import { day, opened, refOf, taken } from '../core/testing/some-cases.js';
import type { CaseDocument } from './case.document.js';
import { caseProjection } from './case.projection.js';

const on = (date: string, event: CaseEvent): Given<CaseEvent> => ({ event, at: `${date}T09:00:00.000Z` });
const read = (...given: readonly Given<CaseEvent>[]): CaseDocument => {
  const document = fold(caseProjection, given).get('subject');
  if (document === undefined) throw new Error('no document');
  return document;
};
const columns = (document: CaseDocument) =>
  Object.fromEntries(Object.entries(caseProjection.columns).map(([name, { of }]) => [name, of(document)]));

const order = on('2026-02-03', opened('oppdrag'));
const moved = (from: string | null, to: string | null): CaseEvent => ({
  type: 'CaseDeadlineMoved',
  data: {
    from: from === null ? null : day(from),
    deadline: to === null ? null : day(to),
    reason: 'Venter på fylket',
  },
});
const done = taken(['oppdrag', 'report-done'], 'IKKE_STARTET', {
  told: { values: {}, dates: {}, texts: { done: 'Alt' } },
});
const close = taken(['oppdrag', 'close'], 'MELDT_UTFORT');
const reopen = taken(['oppdrag', 'reopen'], 'AVSLUTTET', { comment: 'Ikke ferdig' });

describe('A case as it is read', () => {
  it('stands where it was opened, with what it came of', () => {
    const source = { category: 'followUp', id: 'follow-up-1' };
    const document = read(on('2026-02-03', opened('avvik', { source })));
    expect(document).toMatchObject({
      caseId: 'subject',
      procedure: refOf('avvik'),
      title: 'Legg om rutinene',
      ...{ state: 'MELDT', status: 'REGISTRERT', ended: false },
      ...{ officer: 'officer-1', deputy: 'deputy-1', deadline: '2026-06-01', originalDeadline: '2026-06-01' },
      ...{ deadlineMoves: 0, source, parent: null, children: [], endedAt: null },
      openedAt: '2026-02-03T09:00:00.000Z',
      since: '2026-02-03T09:00:00.000Z',
      nextDue: '2026-03-02',
      revision: '0',
    });
    expect(document.history).toEqual([
      {
        ...{
          at: '2026-02-03T09:00:00.000Z',
          actor: 'person-1',
          type: 'CaseOpened',
          step: null,
          comment: null,
        },
        details: { deadline: '2026-06-01', officer: 'officer-1', 'source.followUp': 'follow-up-1' },
      },
    ]);
  });

  it('is listed by what it is of, whose it is and how it stands', () => {
    expect(columns(read(order))).toEqual({
      ...{ procedure: 'oppdrag', procedureVersion: 1, state: 'IKKE_STARTET', status: 'IKKE_STARTET' },
      ...{ ended: false, unit: 'plan', officer: 'officer-1', deadline: '2026-06-01', nextDue: '2026-03-05' },
      ...{ sourceId: null, openedAt: '2026-02-03T09:00:00.000Z' },
    });
  });

  it('knows of a late word only from when the log learned it', () => {
    const late = { ...order, recordedAt: '2026-03-03T09:00:00.000Z' };
    expect(read(late)).toMatchObject({
      openedAt: '2026-02-03T09:00:00.000Z',
      since: '2026-03-03T09:00:00.000Z',
    });
  });

  it('follows its steps, with what was told', () => {
    const document = read(order, on('2026-02-10', done));
    expect(document).toMatchObject({
      ...{ state: 'MELDT_UTFORT', status: 'MELDT_IVERKSATT', since: '2026-02-10T09:00:00.000Z' },
      told: { texts: { done: 'Alt' } },
      revision: '1',
    });
    expect(document.history.at(-1)).toMatchObject({
      type: 'CaseStepTaken',
      step: { id: 'report-done', from: 'IKKE_STARTET', to: 'MELDT_UTFORT' },
      details: { done: 'Alt' },
    });
  });

  it('is over when it is closed, and not when it is opened again', () => {
    const over = read(order, on('2026-02-10', done), on('2026-02-11', close));
    expect(over).toMatchObject({ ended: true, endedAt: '2026-02-11T09:00:00.000Z', nextDue: null });
    const again = read(order, on('2026-02-10', done), on('2026-02-11', close), on('2026-02-12', reopen));
    expect(again).toMatchObject({ ended: false, endedAt: null, state: 'UNDER_ARBEID' });
    expect(again.history.at(-1)).toMatchObject({ comment: 'Ikke ferdig' });
  });

  it('counts how often its deadline was moved; the first one is set', () => {
    const first = read(on('2026-02-03', opened('oppdrag', { deadline: null })));
    expect(first).toMatchObject({ deadline: null, originalDeadline: null });
    const set = [
      on('2026-02-03', opened('oppdrag', { deadline: null })),
      on('2026-02-04', moved(null, '2026-05-01')),
    ];
    expect(read(...set)).toMatchObject({ originalDeadline: '2026-05-01', deadlineMoves: 0 });
    const again = read(...set, on('2026-02-05', moved('2026-05-01', '2026-09-01')));
    expect(again).toMatchObject({
      ...{ deadline: '2026-09-01', originalDeadline: '2026-05-01', deadlineMoves: 1 },
    });
    expect(again.history.at(-1)).toMatchObject({
      comment: 'Venter på fylket',
      details: { 'deadline.from': '2026-05-01', 'deadline.to': '2026-09-01' },
    });
  });

  it('shows who answers now, and who did before', () => {
    const shares = [
      { what: 'Kartlegg', main: [{ kind: 'UNIT' as const, id: 'culture' }], part: [] },
      { what: null, main: [], part: [{ kind: 'GROUP' as const, id: 'KLG' }] },
    ];
    const document = read(
      order,
      on('2026-02-04', {
        type: 'CaseAssigned',
        data: { shares, officer: 'officer-2', deputy: 'deputy-1', reason: 'Flere må med' },
      }),
    );
    expect(document).toMatchObject({ shares, officer: 'officer-2', deputy: 'deputy-1' });
    expect(columns(document)).toMatchObject({ unit: 'culture', officer: 'officer-2' });
    expect(document.history.at(-1)).toMatchObject({
      comment: 'Flere må med',
      details: {
        'officer.from': 'officer-1',
        'officer.to': 'officer-2',
        'main.to': 'UNIT:culture',
        'part.to': 'GROUP:KLG',
      },
    });
  });

  it('shows the cases it has started, and what each came to', () => {
    const started = [
      on('2026-02-03', opened('utredning', { state: 'AVKLART' })),
      on('2026-02-04', taken(['utredning', 'prioritise'], 'AVKLART')),
    ];
    const child = {
      caseId: childIdOf('subject', 'prioritise.0.0'),
      key: 'prioritise.0.0',
      procedure: 'oppdrag',
    };
    expect(read(...started).children).toEqual([{ ...child, endedIn: null }]);
    const ended = on('2026-03-04', {
      type: 'ChildEnded',
      data: { key: 'prioritise.0.0', state: 'BORTFALT' },
    });
    const document = read(...started, ended);
    expect(document.children).toEqual([{ ...child, endedIn: 'BORTFALT' }]);
    expect(document.history.at(-1)).toMatchObject({ details: { child: child.caseId, state: 'BORTFALT' } });
  });

  it('tells of timers and tasks, and of the next that is due', () => {
    const document = read(
      order,
      on('2026-03-05', {
        type: 'TimerFired',
        data: {
          key: 'not-begun/responsible',
          due: day('2026-03-05'),
          act: 'REMIND',
          to: ['OFFICER', 'HA'],
          step: null,
        },
      }),
      on('2026-03-06', { type: 'TaskClaimed', data: { task: 'plan', by: 'officer-1' } }),
    );
    expect(document).toMatchObject({
      nextDue: '2026-04-07',
      agenda: { tasks: { plan: { claimedBy: 'officer-1' } } },
    });
    expect(document.history.slice(1).map(({ details }) => details)).toEqual([
      { timer: 'not-begun/responsible', due: '2026-03-05', act: 'REMIND', to: 'OFFICER, HA' },
      { task: 'plan', by: 'officer-1' },
    ]);
  });

  it('follows another procedure from when it was moved', () => {
    const document = read(
      order,
      on('2026-02-20', {
        type: 'InstanceMigrated',
        data: {
          ...{ from: refOf('oppdrag'), to: refOf('avvik'), timers: 'recompute', reason: 'Et avvik' },
          state: { from: 'IKKE_STARTET', to: 'GJENNOMGAATT' },
        },
      }),
    );
    expect(document).toMatchObject({
      ...{ procedure: refOf('avvik'), state: 'GJENNOMGAATT', status: 'IKKE_STARTET' },
      ...{ timersFrom: '2026-02-20T09:00:00.000Z', nextDue: '2026-03-06' },
    });
    expect(document.history.at(-1)?.details).toEqual({
      'procedure.from': 'oppdrag@1',
      'procedure.to': 'avvik@1',
      'state.from': 'IKKE_STARTET',
      'state.to': 'GJENNOMGAATT',
      timers: 'recompute',
      reason: 'Et avvik',
    });
  });

  it('is nothing of what was never opened', () => {
    expect(fold(caseProjection, [on('2026-02-03', done)]).size).toBe(0);
  });
});
