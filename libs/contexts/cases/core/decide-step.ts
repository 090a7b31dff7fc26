import {
  advance,
  isEndedIn,
  sourcesOf,
  toldFields,
  toldNames,
  type Procedure,
  type ToldFields,
  type Transition,
} from '#engine';
import { pinnedProcedure, relationCodes, saidBy } from '#contexts/procedures';
import { dayOf, refuseTexts, reject, said, type Issued } from '#kernel';
import type { NoteChildEnded, TakeStep, TakeStepOfItself } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import type { CaseRejection, Decision } from './case.rejections.js';
import { evolveCase, type OpenedCase } from './case.state.js';
import { isSystem, notYours } from './may.js';
import { relationsOf } from './holders.js';

type StepTaken = Extract<CaseEvent, { type: 'CaseStepTaken' }>;
type Saying = Pick<StepTaken['data'], 'comment' | 'reference' | 'told'>;

const nothingSaid: Saying = { comment: null, reference: null };

interface Taking {
  readonly procedure: Procedure;
  readonly transition: Transition;
  readonly to: string;
}

const taken = (state: OpenedCase, { procedure, transition, to }: Taking, saying: Saying): StepTaken => {
  const { id: step, starts = [], emits = [] } = transition;
  const { title, steps, parent } = state;
  const ended = isEndedIn(procedure, to);
  return {
    type: 'CaseStepTaken',
    data: {
      ...{ step, from: state.state, to, ended },
      ...saying,
      starts: starts.map((child, index) => ({
        key: [step, steps, index].join('.'),
        procedure: child,
        title,
      })),
      emits: emits.map((word) => ({ on: `${procedure.id}/${word}`, title })),
      endsChildOf: ended ? parent : null,
    },
  };
};

const waits = (procedure: Procedure, { state, children }: OpenedCase): Transition | undefined => {
  const step = procedure.states[state]?.awaits;
  const all = Object.values(children);
  const isOver = all.length > 0 && all.every((each) => each === 'ended');
  return isOver ? procedure.transitions.find(({ id }) => id === step) : undefined;
};

/**
 * The step that a case takes of itself when all it has waited for is over. A procedure's wait was checked to lead to one
 * state, and to ask for nothing.
 */
const afterWait = (procedure: Procedure, state: OpenedCase): readonly CaseEvent[] => {
  const transition = waits(procedure, state);
  const [to] = transition?.to ?? [];
  return transition === undefined || to === undefined
    ? []
    : [taken(state, { procedure, transition, to }, nothingSaid)];
};

const evolved = (state: OpenedCase, event: CaseEvent, { at }: Issued): OpenedCase => {
  const evolve = evolveCase[event.type] as (...of: readonly unknown[]) => OpenedCase;
  return evolve(state, event, at, at);
};

/** These events, and the step that ends a wait where they leave the case in one that is over already. */
export const withWaitEnded = (
  events: readonly CaseEvent[],
  state: OpenedCase,
  issued: Issued,
): readonly CaseEvent[] => {
  const after = events.reduce((before, event) => evolved(before, event, issued), state);
  return [...events, ...afterWait(pinnedProcedure(after.procedure), after)];
};

/** What a case that this one started has come to. A second time there is nothing. */
export const noteChildEnded = ({ data, issued }: NoteChildEnded, state: OpenedCase): Decision => {
  if (!isSystem(issued)) return notYours([]);
  if (state.children[data.key] !== 'open') return [];
  return withWaitEnded([{ type: 'ChildEnded', data: { key: data.key, state: data.state } }], state, issued);
};

const targetOf = ({ id, to }: Transition, wanted: string | null) => {
  const [only, ...others] = to;
  if (wanted !== null) return wanted;
  return only !== undefined && others.length === 0
    ? only
    : reject('state-required', { step: id, states: to.join(', ') });
};

const fieldsGiven = (data: TakeStep['data'], told: ToldFields): ReadonlySet<string> => {
  const given = {
    comment: said(data.comment) !== null,
    reference: said(data.reference) !== null,
    officer: data.officer !== null,
    deadline: data.deadline !== null,
  };
  const names = Object.entries(given).flatMap(([field, isGiven]) => (isGiven ? [field] : []));
  return new Set([...names, ...toldNames(told)]);
};

/** Whether the step may be taken, and where it leads. Who runs the machine may do what any of the others may. */
const allowed = ({ data, issued }: TakeStep, state: OpenedCase, told: ToldFields): Taking | CaseRejection => {
  const procedure = pinnedProcedure(state.procedure);
  const meant = procedure.transitions.find(({ id }) => id === data.step);
  if (meant === undefined)
    return reject('step-unknown', {
      step: data.step,
      steps: procedure.transitions.map(({ id }) => id).join(', '),
    });
  const to = targetOf(meant, data.to);
  if (typeof to !== 'string') return to;
  const step = advance(procedure, {
    ...{ from: state.state, to, transition: meant.id },
    relations: isSystem(issued) ? relationCodes : relationsOf(state, issued),
    given: fieldsGiven(data, told),
    values: state.told.values,
    chosen: told.values,
  });
  return 'ok' in step ? { procedure, transition: step.ok, to } : saidBy(state.procedure, step);
};

/** Takes a step of the procedure: what it tells, who does it from now on and by when, and what follows of itself. */
export const takeStep = (command: TakeStep, state: OpenedCase): Decision => {
  const { data, issued } = command;
  const told = toldFields(pinnedProcedure(state.procedure), data.told);
  if ('rejected' in told) return saidBy(state.procedure, told);
  const taking = allowed(command, state, told);
  if ('rejected' in taking) return taking;
  const comment = said(data.comment);
  const unfit = refuseTexts({ comment, ...told.texts }) ?? unfitPlan(command, state, taking);
  if (unfit !== undefined) return unfit;
  const saying = {
    comment,
    reference: said(data.reference),
    ...(toldNames(told).length === 0 ? {} : { told }),
  };
  const [step, plan] = [[taken(state, taking, saying)], planned(data, state)];
  // A case that is over has its deadline for good: what the last step says of it stands before.
  const events = isEndedIn(taking.procedure, taking.to) ? [...plan, ...step] : [...step, ...plan];
  return withWaitEnded(events, state, issued);
};

/** The deadline a step gives, as it cannot be: of a case that is over, and stays so, it is not moved either. */
const unfitDeadline = (
  { data: { deadline }, issued }: TakeStep,
  { state, deadline: before }: OpenedCase,
  { procedure, to }: Taking,
) => {
  const day = dayOf(issued.at);
  if (deadline === null) return undefined;
  if (deadline < day) return reject('deadline-in-past', { deadline, day });
  const staysEnded = isEndedIn(procedure, state) && isEndedIn(procedure, to);
  return staysEnded && deadline !== before ? reject('case-ended') : undefined;
};

const unfitPlan = (command: TakeStep, state: OpenedCase, taking: Taking) => {
  const { officer } = command.data;
  return (
    unfitDeadline(command, state, taking) ??
    (officer !== null && officer === state.deputy ? reject('deputy-is-officer') : undefined)
  );
};

/** Who does it from now on, and by when, where the step says so and it is news. */
const planned = ({ officer, deadline }: TakeStep['data'], state: OpenedCase): readonly CaseEvent[] => [
  ...(officer === null || officer === state.officer
    ? []
    : [
        {
          type: 'CaseAssigned' as const,
          data: { shares: [...state.shares], officer, deputy: state.deputy, reason: null },
        },
      ]),
  ...(deadline === null || deadline === state.deadline
    ? []
    : [{ type: 'CaseDeadlineMoved' as const, data: { from: state.deadline, deadline, reason: null } }]),
];

/**
 * The step that follows of what has happened elsewhere. A procedure without it, one that asks for something with it, and a case
 * that has moved on by hand are left as they are.
 */
export const takeStepOfItself = (
  { data: { step }, issued }: TakeStepOfItself,
  state: OpenedCase,
): Decision => {
  if (!isSystem(issued)) return notYours([]);
  const procedure = pinnedProcedure(state.procedure);
  const transition = procedure.transitions.find(({ id }) => id === step);
  const mayBeTaken =
    transition !== undefined &&
    transition.to.length === 1 &&
    transition.requires.length === 0 &&
    transition.when === undefined &&
    sourcesOf(procedure, transition).includes(state.state);
  return mayBeTaken ? withWaitEnded(stepOfItself(procedure, state, step), state, issued) : [];
};

/** The step a timer takes, where its rung says so; the procedure was checked to lead to one state only. */
export const stepOfItself = (
  procedure: Procedure,
  state: OpenedCase,
  step: string | null,
): readonly CaseEvent[] => {
  const transition = procedure.transitions.find(({ id }) => id === step);
  const [to] = transition?.to ?? [];
  return transition === undefined || to === undefined
    ? []
    : [taken(state, { procedure, transition, to }, nothingSaid)];
};
