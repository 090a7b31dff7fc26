import { sourcesOf, type Procedure, type Timer } from '#engine';

/** What one follow-up of a recorded history goes through. */
export interface Walk {
  /** How it comes to where the walk begins. */
  readonly reach: readonly Reach[];
  readonly then: 'nothing' | 'its timers, day by day' | 'its timers, all at once' | { readonly task: string };
}

export type Reach = { readonly listed: string } | { readonly reported: string };

/** Through a step where there is one, so that what the step tells is there; else as a list tells it. */
const reaching = (procedure: Procedure, state: string): readonly Reach[] => {
  const step = procedure.transitions.find(({ to }) => to.includes(state));
  return step === undefined
    ? [{ listed: state }]
    : [{ listed: sourcesOf(procedure, step)[0] ?? state }, { reported: state }];
};

/** One timer for each rule of what is done about what was due while nobody was awake. */
const onePerRule = (timers: readonly Timer[]): readonly Timer[] => [
  ...new Map(timers.map((timer) => [timer.catchUp, timer] as const)).values(),
];

/** Walks that between them take every step, let every timer come, and do every task of a procedure. */
export const walksThrough = (procedure: Procedure): readonly Walk[] => {
  const { transitions, timers = [], tasks = [] } = procedure;
  const begin = (states: readonly string[]) => reaching(procedure, states[0] ?? procedure.initial);
  return [
    ...transitions.flatMap((each) =>
      each.to.map((state): Walk => {
        const from = sourcesOf(procedure, each)[0] ?? procedure.initial;
        return { reach: [{ listed: from }, { reported: state }], then: 'nothing' };
      }),
    ),
    ...timers.map(({ in: states }): Walk => ({ reach: begin(states), then: 'its timers, day by day' })),
    ...onePerRule(timers).map(({ in: states }): Walk => ({
      reach: begin(states),
      then: 'its timers, all at once',
    })),
    ...tasks.map(({ id, in: states }): Walk => ({ reach: begin(states), then: { task: id } })),
  ];
};
