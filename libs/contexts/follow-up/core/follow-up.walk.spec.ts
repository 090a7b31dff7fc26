import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextDue, procedureRef, type Procedure } from '#engine';
import { addDays, at, isRejection, type ActorId, type Instant, type LocalDate } from '#kernel';
import { fold, record } from '#kernel/testing';
import { pinnedProcedure, shippedProcedures, statuses, type Status } from '#contexts/procedures';
import { followUpProjection } from '../projections/follow-up.projection.js';
import type { FollowUpCommand } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decider.js';
import { type FollowUpEvent } from './follow-up.events.js';
import { presentInstance } from './follow-up.instance.js';
import { presentStatus, toldSoFar, type FollowUp, type OpenedFollowUp } from './follow-up.state.js';
import { judgeFollowUp } from './replay-follow-up.js';
import { isEnded } from './status.js';

const start = '2026-02-03' as LocalDate;
const people = [
  { by: 'officer-1', roles: ['CASE_OFFICER'] },
  { by: 'stranger-1', roles: ['CASE_OFFICER'] },
  { by: 'coordinator-1', roles: ['COORDINATOR'] },
  { by: 'secretary-1', roles: ['SECRETARY'] },
  { by: 'director-1', roles: ['DIRECTOR'] },
];
const aboutPoints = shippedProcedures.filter(({ about }) => about === 'vedtakspunkt');
const anyOf = fc.nat({ max: 50 });
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
      which: anyOf,
      /** Of those that can be come to from where it stands, or of all there are. */
      astray: fc.nat({ max: 3 }).map((n) => n === 0),
      who: fc.constantFrom(...people),
      days: fc.integer({ min: 1, max: 40 }),
      value: anyOf,
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
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('task' as const),
      act: fc.constantFrom('ClaimTask' as const, 'DelegateTask' as const, 'AcknowledgeTask' as const),
      which: anyOf,
      who: fc.constantFrom(...people),
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
  return outcome.reduce((before, event) => write(before, event, command.issued.at), walk);
};

/** Writes an event, which must be sound by the judge of the replay where it stands. */
const write = (walk: Walk, event: FollowUpEvent, moment: Instant): Walk => {
  const written = { event, at: moment, recordedAt: noon(walk.today) };
  const [recorded] = record([written]);
  if (recorded !== undefined) expect(judgeFollowUp(recorded, walk.state)).toEqual([]);
  return { ...walk, written: [...walk.written, written], state: evolved(walk.state, written) };
};

const procedureOf = ({ state }: Walk) => pinnedProcedure((state as OpenedFollowUp).procedure);
const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)];

/** One of the values of each choice that the procedure has of its own. */
const chosen = ({ fields = {} }: Procedure, which: number) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { values = {} }]) => [name, pick(Object.keys(values), which) ?? '']),
  );

type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

const statusMeant = (walk: Walk, { which, astray }: Of<'report'>): Status => {
  const here = presentStatus(walk.state as OpenedFollowUp);
  const leaving = procedureOf(walk).transitions.filter(({ from }) => from === '*' || from.includes(here));
  const next = leaving.flatMap(({ to }) => to as Status[]);
  return pick(astray || next.length === 0 ? statuses : next, which) ?? here;
};

const reporting = (walk: Walk, happening: Of<'report'>): FollowUpCommand => {
  const { who, days, value } = happening;
  return {
    type: 'ReportStatus',
    data: {
      status: statusMeant(walk, happening),
      publicComment: 'Arbeidet går som det skal',
      internalComment: null,
      holdReasons: ['FINANSIERING'],
      holdUntil: addDays(walk.today, days),
      reference: 'PS 12/26',
      treatment: { organ: 'Kommunestyret', caseNumber: 'PS 13/26', date: walk.today },
      told: chosen(procedureOf(walk), value),
    },
    issued: issuedBy(who, walk.today),
  };
};

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

const tasking = (walk: Walk, { act, which, who }: Of<'task'>): FollowUpCommand => {
  const task = pick(procedureOf(walk).tasks ?? [], which)?.id ?? '';
  const issued = issuedBy(who, walk.today);
  return act === 'DelegateTask'
    ? { type: act, data: { task, to: 'officer-2', reason: 'Ferie' }, issued }
    : { type: act, data: { task }, issued };
};

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
      return asked(walk, reporting(walk, happening));
    case 'list':
      return asked(walk, listing(happening, today));
    case 'deadline':
      return asked(walk, moving(happening, today));
    case 'task':
      return asked(walk, tasking(walk, happening));
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

const opening = (procedure: Procedure): FollowUpCommand => ({
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
    pins: { procedure: procedureRef(procedure), status: procedure.initial as Status },
  },
  issued: system(addDays(start, -30)),
});
const begun = (procedure: Procedure) =>
  asked({ today: start, written: [], state: 'absent' }, opening(procedure));

const agrees = (walk: Walk) => {
  const document = fold(followUpProjection, walk.written).get('subject');
  const state = walk.state as OpenedFollowUp;
  const instance = presentInstance(state);
  expect(document?.status).toBe(instance.state);
  expect(document?.told).toEqual(toldSoFar(state));
  expect(document?.agenda).toEqual(state.agenda);
  expect(document?.nextDue).toBe(
    isEnded(instance.state as Status) ? null : nextDue(procedureOf(walk), instance),
  );
};

describe('Whatever happens to a follow-up', () => {
  const anyWalk = fc.array(anyHappening, { minLength: 5, maxLength: 35 });

  it.each(aboutPoints.map((each) => [each.id, each] as const))(
    'by %s, no timer has its day twice, nothing is unsound, and what is read is what is decided by',
    (_, procedure) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(anyWalk, (happenings) => {
          let walk = begun(procedure);
          for (const happening of happenings) {
            const before = walk;
            walk = went(walk, happening);
            if (walk.written !== before.written) agrees(walk);
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
        { numRuns: 60 },
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
    },
  );
});
