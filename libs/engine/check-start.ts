import type { ProcedureProblem } from './problem.js';
import { isEndedIn, sourcesOf, type Procedure, type Transition } from './procedure.js';

type Found = readonly ProcedureProblem[];

/** Every problem of how instances come to be, and of how they wait for those they start. */
export const checkStart = (procedure: Procedure): Found => [
  ...wrongFirstState(procedure),
  ...Object.keys(procedure.states).flatMap((state) => wrongWaiting(procedure, state)),
];

const wrongFirstState = ({ start, states }: Procedure): Found =>
  start?.in === undefined || Object.hasOwn(states, start.in)
    ? []
    : [{ problem: 'unknown-state', at: start.in, path: ['start', 'in'] }];

/**
 * The step that is taken when the children are over is taken by nobody, so it can ask for nothing. Where the instance is
 * over, or where nothing ever starts a child, it would wait in vain.
 */
const wrongWaiting = (procedure: Procedure, state: string): Found => {
  const step = procedure.states[state]?.awaits;
  if (step === undefined) return [];
  const path = ['states', state, 'awaits'];
  const taken = procedure.transitions.find(({ id }) => id === step);
  if (taken === undefined) return [{ problem: 'unknown-step', at: step, path }];
  if (!canWait(procedure, state)) return [{ problem: 'waits-for-nothing', at: state, path }];
  return isTakenByNobody(procedure, taken, state)
    ? []
    : [{ problem: 'step-of-itself-impossible', at: step, path }];
};

const canWait = (procedure: Procedure, state: string): boolean =>
  !isEndedIn(procedure, state) && procedure.transitions.some(({ starts = [] }) => starts.length > 0);

const isTakenByNobody = (procedure: Procedure, step: Transition, from: string): boolean =>
  step.requires.length === 0 &&
  step.when === undefined &&
  step.to.length === 1 &&
  sourcesOf(procedure, step).includes(from);
