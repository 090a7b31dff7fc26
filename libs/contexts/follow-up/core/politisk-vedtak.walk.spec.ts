import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextDue } from '#engine';
import { addDays, at, isRejection, type ActorId, type Instant, type LocalDate } from '#kernel';
import { fold } from '#kernel/testing';
import { statuses, type Status, politiskVedtak } from '#contexts/procedures';
import { followUpProjection } from '../projections/follow-up.projection.js';
import type { FollowUpCommand } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decider.js';
import { type FollowUpEvent } from './follow-up.events.js';
import { presentInstance } from './follow-up.instance.js';
import { presentStatus, type FollowUp, type OpenedFollowUp } from './follow-up.state.js';
import { isEnded } from './status.js';

const start = '2026-02-03' as LocalDate;
const people = [
  { by: 'officer-1', roles: ['CASE_OFFICER'] },
  { by: 'stranger-1', roles: ['CASE_OFFICER'] },
  { by: 'coordinator-1', roles: ['COORDINATOR'] },
  { by: 'secretary-1', roles: ['SECRETARY'] },
  { by: 'director-1', roles: ['DIRECTOR'] },
];
const timerTypes = ['TimerFired', 'TimerSkipped'];

/** What may happen: days go by, and somebody or something asks. Days are counted from the day it is. */
const anyHappening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      status: fc.constantFrom(...statuses),
      who: fc.constantFrom(...people),
      days: fc.integer({ min: 1, max: 40 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('list' as const),
      status: fc.option(fc.constantFrom(...statuses)),
      days: fc.integer({ min: -200, max: 0 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('deadline' as const),
      who: fc.constantFrom(...people),
      days: fc.option(fc.integer({ min: 0, max: 150 })),
    }),
  },
  // Delivered late, again, or out of order: the day it is about is then long past.
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('fire' as const),
      days: fc.oneof(fc.constant(0), fc.integer({ min: -90, max: 0 })),
      closed: fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 5 }),
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
);
type Happening = typeof anyHappening extends fc.Arbitrary<infer T> ? T : never;

interface Written {
  readonly event: FollowUpEvent;
  readonly at: Instant;
  readonly recordedAt: Instant;
}
/** A walk so far: the day it is, what is written, and what the decider knows. */
interface Walk {
  readonly today: LocalDate;
  readonly written: readonly Written[];
  readonly state: FollowUp;
}

const noon = (day: LocalDate) => at(day, '12:00');
const issuedBy = (who: { readonly by: string; readonly roles: readonly string[] }, day: LocalDate) => ({
  by: who.by as ActorId,
  roles: who.roles,
  at: noon(day),
});
const system = (day: LocalDate) => issuedBy({ by: 'system:clock', roles: ['SYSTEM'] }, day);

const evolved = (state: FollowUp, { event, at: moment, recordedAt }: Written): FollowUp =>
  followUpDecider.evolve(state, event, moment, recordedAt);

const asked = (walk: Walk, command: FollowUpCommand): Walk => {
  const outcome = followUpDecider.decide(command, walk.state);
  if (isRejection(outcome)) return walk;
  const events = outcome.map((event) => ({ event, at: command.issued.at, recordedAt: noon(walk.today) }));
  return { ...walk, written: [...walk.written, ...events], state: events.reduce(evolved, walk.state) };
};

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

const reporting = ({ status, who, days }: Of<'report'>, today: LocalDate): FollowUpCommand => ({
  type: 'ReportStatus',
  data: {
    status,
    publicComment: 'Arbeidet går som det skal',
    internalComment: null,
    holdReasons: ['FINANSIERING'],
    holdUntil: addDays(today, days),
    reference: 'PS 12/26',
    treatment: { organ: 'Kommunestyret', caseNumber: 'PS 13/26', date: today },
  },
  issued: issuedBy(who, today),
});

const listing = ({ status, days }: Of<'list'>, today: LocalDate): FollowUpCommand => ({
  type: 'ImportStatus',
  data: { status, words: 'Pågår', holdReasons: [], comment: null, published: true, importId: 'import-1' },
  issued: system(addDays(today, days)),
});

const moving = ({ who, days }: Of<'deadline'>, today: LocalDate): FollowUpCommand => ({
  type: 'MoveDeadline',
  data: {
    deadline: days === null ? null : addDays(today, days),
    noDeadlineBecause: days === null ? 'Løpende oppgave' : null,
    reason: 'Venter på fylkeskommunen',
  },
  issued: issuedBy(who, today),
});

const firing = ({ days, closed }: Of<'fire'>, today: LocalDate): FollowUpCommand => ({
  type: 'FireTimers',
  data: { on: addDays(today, days), closedDays: closed.map((each) => addDays(today, each)) },
  issued: system(today),
});

const went = (walk: Walk, happening: Happening): Walk => {
  const { today } = walk;
  switch (happening.kind) {
    case 'wait':
      return { ...walk, today: addDays(today, happening.days) };
    case 'report':
      return asked(walk, reporting(happening, today));
    case 'list':
      return asked(walk, listing(happening, today));
    case 'deadline':
      return asked(walk, moving(happening, today));
    case 'fire':
      return fired(walk, happening);
  }
};

/** Each delivery after the first must find nothing to do, and an ended follow-up nothing at all. */
const fired = (walk: Walk, happening: Of<'fire'>): Walk => {
  const command = firing(happening, walk.today);
  const first = asked(walk, command);
  if (isEnded(presentStatus(walk.state as OpenedFollowUp))) expect(first.written).toEqual(walk.written);
  for (let again = 1; again < happening.times; again += 1)
    expect(asked(first, command).written).toEqual(first.written);
  return first;
};

const opening: FollowUpCommand = {
  type: 'OpenFollowUp',
  data: {
    vedtakId: 'vedtak-1',
    point: 1,
    kind: 'VEDTAK',
    origin: 'list',
    unit: 'plan',
    coUnits: [],
    officer: 'officer-1',
    deputy: null,
    responsibleAsWritten: null,
    deadline: addDays(start, 60),
    noDeadlineBecause: null,
  },
  issued: system(addDays(start, -30)),
};
const begun = asked({ today: start, written: [], state: 'absent' }, opening);

const agrees = ({ written, state }: Walk) => {
  const document = fold(followUpProjection, written).get('subject');
  const instance = presentInstance(state as OpenedFollowUp);
  expect(document?.status).toBe(instance.state);
  expect(document?.nextDue).toBe(
    isEnded(instance.state as Status) ? null : nextDue(politiskVedtak, instance),
  );
};

describe('Whatever happens to a follow-up', () => {
  const anyWalk = fc.array(anyHappening, { minLength: 5, maxLength: 35 });

  it('no timer has its day twice, and what is read is what is decided by', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyWalk, (happenings) => {
        let walk = begun;
        for (const happening of happenings) {
          walk = went(walk, happening);
          agrees(walk);
        }
        const timers = walk.written.flatMap(({ event }) =>
          event.type === 'TimerFired' || event.type === 'TimerSkipped'
            ? [`${event.data.key} ${event.data.due}`]
            : [],
        );
        expect(new Set(timers).size).toBe(timers.length);
        expect(walk.written.reduce(evolved, followUpDecider.initialState)).toEqual(walk.state);
        for (const { event } of walk.written) {
          seen.add(event.type);
          if (event.type === 'StatusReported')
            seen.add(isEnded(event.data.status) ? 'ended' : event.data.status);
        }
      }),
      { numRuns: 80 },
    );
    // A walk that never came to a timer would have shown nothing.
    for (const type of [
      'StatusReported',
      'StatusImported',
      'DeadlineMoved',
      'PAA_VENT',
      'ended',
      ...timerTypes,
    ])
      expect(seen).toContain(type);
  });
});
