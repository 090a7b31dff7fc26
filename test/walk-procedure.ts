import { sourcesOf, type Procedure, type Timer, type Transition } from '#engine';
import { addDays, type LocalDate } from '#kernel';

/** What is done where a walk has come. */
type Then =
  | 'nothing'
  | 'its timers, day by day'
  | 'its timers, all at once'
  | 'its children end'
  | 'others answer'
  | { readonly task: string };

/** What one follow-up of a recorded history goes through. */
export interface Walk {
  /** How it comes to where the walk begins. */
  readonly reach: readonly Reach[];
  readonly then: Then;
}

export type Reach = { readonly listed: string } | { readonly reported: string; readonly by: Transition };

/** What one case of a recorded history goes through: nothing but steps leads a case anywhere. */
export interface CaseWalk {
  readonly steps: readonly Taken[];
  readonly then: Then;
}

export interface Taken {
  readonly by: Transition;
  readonly to: string;
}

/** What a step must be told of the procedure's own fields, so that its guard lets it through. */
export const toldFor = (
  { fields = {} }: Procedure,
  { requires, when = {} }: Transition,
  today: LocalDate,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    requires.flatMap((name): [string, string][] => {
      const field = fields[name];
      if (field === undefined) return [];
      if (field.kind === 'date') return [[name, addDays(today, 30)]];
      const [value = ''] = when[name] ?? Object.keys(field.values ?? {});
      return [[name, field.kind === 'choice' ? value : 'Slik er det.']];
    }),
  );

/** Through a step where there is one, so that what the step tells is there; else as a list tells it. */
const reaching = (procedure: Procedure, state: string): readonly Reach[] => {
  const by = procedure.transitions.find(({ to }) => to.includes(state));
  return by === undefined
    ? [{ listed: state }]
    : [{ listed: sourcesOf(procedure, by)[0] ?? state }, { reported: state, by }];
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
        return { reach: [{ listed: from }, { reported: state, by: each }], then: 'nothing' };
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

/** The fewest steps from where a case begins to a state that is wanted; the way it begins with where there is none. */
export const wayTo = (procedure: Procedure, wanted: (state: string) => boolean): readonly Taken[] => {
  const { initial, transitions } = procedure;
  const ways = new Map<string, readonly Taken[]>([[initial, []]]);
  for (const [state, way] of ways) {
    if (wanted(state)) return way;
    for (const by of transitions.filter((each) => sourcesOf(procedure, each).includes(state)))
      for (const to of by.to) if (!ways.has(to)) ways.set(to, [...way, { by, to }]);
  }
  return [];
};

/** The same of cases, with what follows of the children they start, and of others who answer. */
export const casesThrough = (procedure: Procedure): readonly CaseWalk[] => {
  const { transitions, timers = [], tasks = [] } = procedure;
  const begin = ([first = procedure.initial]: readonly string[]) =>
    wayTo(procedure, (state) => state === first);
  const taking = (by: Transition, to: string) => [...begin(sourcesOf(procedure, by)), { by, to }];
  return [
    ...transitions.flatMap((by) => by.to.map((to): CaseWalk => ({ steps: taking(by, to), then: 'nothing' }))),
    ...transitions
      .filter(({ starts = [] }) => starts.length > 0)
      .map((by): CaseWalk => ({ steps: taking(by, by.to[0] ?? ''), then: 'its children end' })),
    ...timers.map(({ in: states }): CaseWalk => ({ steps: begin(states), then: 'its timers, day by day' })),
    ...onePerRule(timers).map(({ in: states }): CaseWalk => ({
      steps: begin(states),
      then: 'its timers, all at once',
    })),
    ...tasks.map(({ id, in: states }): CaseWalk => ({ steps: begin(states), then: { task: id } })),
    { steps: [], then: 'others answer' },
  ];
};
