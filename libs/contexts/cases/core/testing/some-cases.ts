import { procedureRef, type Procedure, type ProcedureRef } from '#engine';
import { shippedProcedures } from '#contexts/procedures';
import type { ActorId, Instant, Issued, LocalDate } from '#kernel';
import type { CaseCommand, FireTimers, OpenCase, TakeStep } from '../case.commands.js';
import type { CaseEvent, Holder } from '../case.events.js';

type DataOf<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** Tuesday 3 February 2026, when everything is asked. */
export const now = '2026-02-03T09:00:00.000Z';

/** A day by its name. */
export const day = (text: string) => text as LocalDate;

/** The newest version of a procedure that comes with Iverk. */
export const shipped = (id: string): Procedure => {
  const found = shippedProcedures.findLast((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No procedure ${id}`);
  return found;
};

/** What a case of it pins. */
export const refOf = (id: string): ProcedureRef => procedureRef(shipped(id));

/** Somebody who asks. */
export const as = (by: string, roles: readonly string[] = ['CASE_OFFICER'], at = now): Issued => ({
  by: by as ActorId,
  roles,
  at: at as Instant,
});

/** Those who ask of these cases, by how they stand to them. */
export const people = {
  officer: as('officer-1'),
  deputy: as('deputy-1'),
  stranger: as('stranger-1'),
  leader: { ...as('leader-1', ['LEADER']), leads: ['plan', 'plan-map'] },
  otherLeader: { ...as('leader-2', ['LEADER']), leads: ['culture'] },
  klg: as('klg-1', ['LEADER', 'KLG']),
  coordinator: as('coordinator-1', ['COORDINATOR']),
  director: as('director-1', ['DIRECTOR', 'KLG']),
  secretary: as('secretary-1', ['SECRETARY']),
  system: as('system:clock', ['SYSTEM']),
};

/** The unit that has the main responsibility, by its leader. */
export const plan: Holder = { kind: 'UNIT', id: 'plan' };

/** What is asked for when a case is opened. */
export const openData = {
  title: 'Legg om rutinene',
  description: null,
  shares: [{ what: null, main: [plan], part: [] }],
  officer: 'officer-1',
  deputy: 'deputy-1',
  deadline: day('2026-06-01'),
  told: {},
  source: null,
  parent: null,
} as const satisfies Omit<OpenCase['data'], 'of'>;

/** Begins a case of a procedure, in a state: its initial one unless another is named. */
export const opened = (id: string, data: Partial<DataOf<'CaseOpened'>> = {}): CaseEvent => {
  const { title, description, shares, officer, deputy, deadline, source, parent } = openData;
  return {
    type: 'CaseOpened',
    data: {
      procedure: refOf(id),
      state: shipped(id).initial,
      ...{ title, description, officer, deputy, deadline, source, parent },
      shares: shares.map(({ what, main, part }) => ({ what, main: [...main], part: [...part] })),
      ...data,
    },
  };
};

const transitionOf = (id: string, step: string) => {
  const found = shipped(id).transitions.find((each) => each.id === step);
  if (found === undefined) throw new RangeError(`No step ${step} in ${id}`);
  return found;
};

/** A step that was taken, of a case of a procedure: whether it ends and what it starts and tells are as the procedure says. */
export const taken = (
  [id, step]: readonly [string, string],
  from: string,
  { steps = 0, ...facts }: Partial<DataOf<'CaseStepTaken'>> & { readonly steps?: number } = {},
): CaseEvent => {
  const { starts = [], emits = [], to: ends } = transitionOf(id, step);
  const [title, to] = [openData.title, facts.to ?? ends.join()];
  return {
    type: 'CaseStepTaken',
    data: {
      ...{ step, from, to, ended: shipped(id).states[to]?.ended === true },
      ...{ comment: null, reference: null, endsChildOf: null },
      starts: starts.map((procedure, index) => ({ key: [step, steps, index].join('.'), procedure, title })),
      emits: emits.map((word) => ({ on: `${id}/${word}`, title })),
      ...facts,
    },
  };
};

/** Asks for a step. */
export const take = (
  step: string,
  data: Partial<TakeStep['data']> = {},
  issued: Issued = people.director,
): TakeStep => ({
  type: 'TakeStep',
  data: {
    ...{ step, to: null, comment: null, reference: null, officer: null, deadline: null, told: {} },
    ...data,
  },
  issued,
});

/** Asks what a day makes of a case. */
export const fire = (on: string, issued: Issued = people.system): FireTimers => ({
  type: 'FireTimers',
  data: { on: day(on), closedDays: [] },
  issued,
});

/** Tells a case that one it started is over. */
export const note = (key: string, state = 'AVSLUTTET', issued: Issued = people.system): CaseCommand => ({
  type: 'NoteChildEnded',
  data: { key, state },
  issued,
});
