import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEndedIn, nextDue, procedureRef, type Procedure } from '#engine';
import { pinnedProcedure, shippedProcedures } from '#contexts/procedures';
import { addDays, at, isRejection, type ActorId, type Instant, type Issued, type LocalDate } from '#kernel';
import { fold, record } from '#kernel/testing';
import { caseProjection } from '../projections/case.projection.js';
import type { CaseCommand, TakeStep } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseEvent } from './case.events.js';
import { caseInstanceOf, type Case, type OpenedCase } from './case.state.js';
import { judgeCase } from './replay-case.js';
import { openData } from './testing/some-cases.js';

const start = '2026-02-03' as LocalDate;
const aboutCases = shippedProcedures.filter(({ about }) => about === 'sak');
const people: readonly {
  readonly by: string;
  readonly roles: readonly string[];
  readonly leads?: readonly string[];
}[] = [
  { by: 'officer-1', roles: ['CASE_OFFICER'] },
  { by: 'stranger-1', roles: ['CASE_OFFICER'] },
  { by: 'leader-1', roles: ['LEADER'], leads: ['plan'] },
  { by: 'coordinator-1', roles: ['COORDINATOR'] },
  { by: 'secretary-1', roles: ['SECRETARY'] },
  { by: 'klg-1', roles: ['LEADER', 'KLG'] },
  { by: 'director-1', roles: ['DIRECTOR', 'KLG'] },
];

const anybody = fc.constantFrom(...people);
/** Which of those there are, where how many there are is known only on the way. */
const anyOf = fc.nat({ max: 50 });

/** What may happen: days go by, and somebody or something asks. Days are counted from the day it is. */
const anyHappening = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      which: anyOf,
      /** Of those that leave where it stands, or of all there are. */
      astray: fc.nat({ max: 9 }).map((n) => n === 0),
      where: anyOf,
      said: fc.nat({ max: 9 }).map((n) => n > 0),
      value: anyOf,
      who: anybody,
      officer: fc.option(fc.constantFrom('officer-1', 'stranger-1')),
      days: fc.integer({ min: -5, max: 90 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('deadline' as const),
      who: anybody,
      days: fc.option(fc.integer({ min: 0, max: 150 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('assign' as const),
      who: anybody,
      officer: fc.option(fc.constantFrom('officer-1', 'stranger-1')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('task' as const),
      act: fc.constantFrom('ClaimTask' as const, 'DelegateTask' as const, 'AcknowledgeTask' as const),
      which: anyOf,
      who: anybody,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('child' as const), which: anyOf }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      // Away from the procedure that is walked only now and then.
      often: fc.nat({ max: 4 }).map((n) => n === 0),
      to: fc.constantFrom(...aboutCases),
      where: anyOf,
      timers: fc.constantFrom('keep' as const, 'recompute' as const),
    }),
  },
  // Delivered late, again, or out of order: the day it is about is then long past.
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('fire' as const),
      days: fc.oneof(fc.constant(0), fc.integer({ min: -90, max: 0 })),
      closed: fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 5 }),
    }),
  },
);
type Happening = typeof anyHappening extends fc.Arbitrary<infer T> ? T : never;
type Of<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

interface Written {
  readonly event: CaseEvent;
  readonly at: Instant;
  readonly recordedAt: Instant;
}
/** A walk so far: the day it is, what is written, and what the decider knows. */
interface Walk {
  readonly today: LocalDate;
  readonly written: readonly Written[];
  readonly state: Case;
}

const noon = (day: LocalDate) => at(day, '12:00');
const issuedBy = (who: (typeof people)[number], day: LocalDate): Issued => ({
  ...who,
  by: who.by as ActorId,
  at: noon(day),
});
const system = (day: LocalDate) => issuedBy({ by: 'system:clock', roles: ['SYSTEM'] }, day);
const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(1, from.length)];
const opened = (walk: Walk) => walk.state as OpenedCase;

const evolved = (state: Case, { event, at: moment, recordedAt }: Written): Case =>
  caseDecider.evolve(state, event, moment, recordedAt);

/** Of a case that is over nothing is due or moved; it is opened again first. */
const goesOnEnded: readonly CaseEvent['type'][] = [
  'CaseStepTaken',
  'CaseAssigned',
  'ChildEnded',
  'InstanceMigrated',
];

/** Writes an event, which must be sound by the judge of the replay where it stands. */
const write = (walk: Walk, event: CaseEvent, moment: Instant): Walk => {
  const written = { event, at: moment, recordedAt: noon(walk.today) };
  const [recorded] = record([written]);
  if (recorded !== undefined) expect(judgeCase(recorded, walk.state)).toEqual([]);
  if (walk.state !== 'absent' && isEndedIn(pinnedProcedure(walk.state.procedure), walk.state.state))
    expect(goesOnEnded).toContain(event.type);
  return { ...walk, written: [...walk.written, written], state: evolved(walk.state, written) };
};

/** A second delivery must find nothing to do; of a step it is the runner that knows it has been taken. */
const asked = (walk: Walk, command: CaseCommand): Walk => {
  const outcome = caseDecider.decide(command, walk.state);
  if (isRejection(outcome)) return walk;
  const after = outcome.reduce((before, event) => write(before, event, command.issued.at), walk);
  if (command.type !== 'TakeStep') {
    const again = caseDecider.decide(command, after.state);
    // Whoever has handed a task over may be refused to do it again.
    expect(isRejection(again) ? [] : again).toEqual([]);
  }
  return after;
};

const toldOf = (procedure: Procedure, { value, days }: Of<'step'>, today: LocalDate) =>
  Object.fromEntries(
    Object.entries(procedure.fields ?? {}).map(([name, { kind, values = {} }]) => {
      if (kind === 'choice') return [name, pick(Object.keys(values), value) ?? ''];
      return [name, kind === 'date' ? addDays(today, days) : 'Slik er det'];
    }),
  );

const meant = (walk: Walk, { which, astray }: Of<'step'>) => {
  const { procedure: ref, state } = opened(walk);
  const { transitions } = pinnedProcedure(ref);
  const leaving = transitions.filter(({ from }) => from === '*' || from.includes(state));
  return pick(astray || leaving.length === 0 ? transitions : leaving, which);
};

/** All that a step can be told, or nothing. */
const saying = (walk: Walk, happening: Of<'step'>) => ({
  comment: 'Arbeidet går som det skal',
  reference: 'vedtak-1',
  deadline: addDays(walk.today, happening.days),
  told: toldOf(pinnedProcedure(opened(walk).procedure), happening, walk.today),
});
const sayingNothing = { comment: null, reference: null, deadline: null, told: {} };

const stepping = (walk: Walk, happening: Of<'step'>): TakeStep => {
  const { where, said, who, officer } = happening;
  const { id = '', to = [] } = meant(walk, happening) ?? {};
  return {
    type: 'TakeStep',
    data: {
      ...{ step: id, to: pick(to, where) ?? null, officer },
      ...(said ? saying(walk, happening) : sayingNothing),
    },
    issued: issuedBy(who, walk.today),
  };
};

const tasked = (walk: Walk, { act, which, who }: Of<'task'>): CaseCommand => {
  const { procedure, state } = opened(walk);
  const { tasks = [] } = pinnedProcedure(procedure);
  const open = tasks.filter((each) => each.in.includes(state));
  const task = pick(open.length === 0 ? tasks : open, which)?.id ?? '';
  const issued = issuedBy(who, walk.today);
  return act === 'DelegateTask'
    ? { type: act, data: { task, to: 'officer-2', reason: 'Ferie' }, issued }
    : { type: act, data: { task }, issued };
};

const moving = (walk: Walk, { to, where, timers }: Of<'move'>): CaseCommand => ({
  type: 'MigrateCase',
  data: {
    to: procedureRef(to),
    states: { [opened(walk).state]: pick(Object.keys(to.states), where) ?? '' },
    timers,
    reason: 'Ny utgave',
  },
  issued: system(walk.today),
});

const rescheduling = ({ today }: Walk, { days, who }: Of<'deadline'>): CaseCommand => ({
  type: 'MoveCaseDeadline',
  data: { deadline: days === null ? null : addDays(today, days), reason: 'Venter på fylket' },
  issued: issuedBy(who, today),
});

const assigning = (walk: Walk, { officer, who }: Of<'assign'>): CaseCommand => {
  const { shares, deputy } = opened(walk);
  return {
    type: 'AssignCase',
    data: { shares, officer, deputy, reason: null },
    issued: issuedBy(who, walk.today),
  };
};

const hearing = (walk: Walk, { which }: Of<'child'>): CaseCommand => ({
  type: 'NoteChildEnded',
  data: { key: pick(Object.keys(opened(walk).children), which) ?? 'none', state: 'AVSLUTTET' },
  issued: system(walk.today),
});

const firing = ({ today }: Walk, { days, closed }: Of<'fire'>): CaseCommand => ({
  type: 'FireTimers',
  data: { on: addDays(today, days), closedDays: closed.map((each) => addDays(today, each)) },
  issued: system(today),
});

const commandOf = (walk: Walk, happening: Exclude<Happening, Of<'wait'>>): CaseCommand => {
  switch (happening.kind) {
    case 'step':
      return stepping(walk, happening);
    case 'deadline':
      return rescheduling(walk, happening);
    case 'assign':
      return assigning(walk, happening);
    case 'task':
      return tasked(walk, happening);
    case 'child':
      return hearing(walk, happening);
    case 'move':
      return moving(walk, happening);
    case 'fire':
      return firing(walk, happening);
  }
};

const went = (walk: Walk, happening: Happening): Walk => {
  if (happening.kind === 'wait') return { ...walk, today: addDays(walk.today, happening.days) };
  if (happening.kind === 'move' && !happening.often) return walk;
  return asked(walk, commandOf(walk, happening));
};

const begun = (procedure: Procedure): Walk =>
  asked(
    { today: start, written: [], state: 'absent' },
    {
      type: 'OpenCase',
      data: {
        of: { procedure: procedure.id },
        ...openData,
        deputy: null,
        deadline: addDays(start, 60),
        pins: { procedure: procedureRef(procedure), state: procedure.initial },
      },
      issued: system(addDays(start, -30)),
    },
  );

/** What is read is what is decided by. */
const agrees = (walk: Walk) => {
  const document = fold(caseProjection, walk.written).get('subject');
  const { procedure, state, told, agenda, since, officer, deadline, children } = opened(walk);
  const pinned = pinnedProcedure(procedure);
  const ended = isEndedIn(pinned, state);
  expect(document).toMatchObject({ procedure, state, since, officer, deadline, ended });
  expect(document?.told).toEqual(told);
  expect(document?.agenda).toEqual(agenda);
  expect(document?.nextDue).toBe(ended ? null : nextDue(pinned, caseInstanceOf(opened(walk))));
  expect(document?.children.map(({ key, endedIn }) => [key, endedIn === null ? 'open' : 'ended'])).toEqual(
    Object.entries(children),
  );
};

/** Each timer's day once, since its timers last began anew. */
const noTimerTwice = ({ written }: Walk) => {
  let seen = new Set<string>();
  for (const { event } of written) {
    if (event.type === 'InstanceMigrated' && event.data.timers === 'recompute') seen = new Set();
    if (event.type !== 'TimerFired' && event.type !== 'TimerSkipped') continue;
    const occurrence = `${event.data.key} ${event.data.due}`;
    expect(seen).not.toContain(occurrence);
    seen.add(occurrence);
  }
};

describe('Whatever happens to a case', () => {
  const anyWalk = fc.array(anyHappening, { minLength: 10, maxLength: 50 });

  it.each(aboutCases.map((each) => [each.id, each] as const))(
    'of %s, no timer has its day twice, nothing is unsound, and what is read is what is decided by',
    (_, procedure) => {
      const seen = new Set<string>();
      fc.assert(
        fc.property(anyWalk, (happenings) => {
          const walk = happenings.reduce((before, happening) => {
            const after = went(before, happening);
            if (after.written !== before.written) agrees(after);
            return after;
          }, begun(procedure));
          noTimerTwice(walk);
          expect(walk.written.reduce(evolved, caseDecider.initialState)).toEqual(walk.state);
          for (const { event } of walk.written) {
            seen.add(event.type);
            if (event.type === 'CaseStepTaken') seen.add(event.data.step);
            if (event.type === 'TimerFired') seen.add(event.data.key);
          }
        }),
        { numRuns: 100 },
      );
      // A walk that never came to a timer or an end would have shown nothing.
      for (const type of [
        'CaseStepTaken',
        'CaseDeadlineMoved',
        'TimerFired',
        'TaskClaimed',
        'InstanceMigrated',
      ])
        expect(seen).toContain(type);
    },
  );
});
