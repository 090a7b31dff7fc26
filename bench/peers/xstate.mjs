// The same machine for XState's pure transition: an event for each target, guarded by who comes and what is told.
import { createMachine, initialTransition, transition } from 'xstate';

const guardOf =
  ({ by, requires }) =>
  ({ event }) =>
    by.some((relation) => event.relations.includes(relation)) &&
    requires.every((field) => event.given.has(field));

const statesOf = ({ states, transitions }) =>
  Object.fromEntries(
    Object.keys(states).map((state) => {
      const mine = transitions.filter(({ from }) => from === '*' || from.includes(state));
      const targets = [...new Set(mine.flatMap(({ to }) => to))];
      const on = targets.map((target) => [
        `to.${target}`,
        mine.filter(({ to }) => to.includes(target)).map((each) => ({ target, guard: guardOf(each) })),
      ]);
      return [state, { on: Object.fromEntries(on) }];
    }),
  );

/** Takes steps one after the other through a procedure, and answers where it came. */
export const walker = (procedure) => {
  const machine = createMachine({
    id: procedure.id,
    initial: procedure.initial,
    states: statesOf(procedure),
  });
  const [begun] = initialTransition(machine);
  return (steps) => {
    let state = begun;
    for (const { to, relations, given } of steps)
      [state] = transition(machine, state, { type: `to.${to}`, relations, given });
    return state.value;
  };
};
