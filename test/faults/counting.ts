import { z } from 'zod';
import {
  decider,
  event,
  eventCatalog,
  issuedByPolicy,
  policy,
  projection,
  type Aggregate,
  type Command,
  type EventOf,
  type Rejection,
  type Subscriptions,
} from '#kernel';

/** A small domain in which anything lost, doubled or out of order shows: each event adds a number to its counter. */
export const counterEvents = eventCatalog('counter', {
  Counted: event({ number: z.int(), note: z.string() }),
});
export const echoEvents = eventCatalog('echo', { Echoed: event({ number: z.int() }) });

type CounterEvent = EventOf<typeof counterEvents>;
type Echo = Command<'Echo', { readonly number: number }>;

export const echoAggregate: Aggregate = {
  catalog: echoEvents,
  decider: decider<Echo, EventOf<typeof echoEvents>, null, Rejection>({
    initialState: null,
    decide: { Echo: ({ data }) => [{ type: 'Echoed', data }] },
    evolve: { Echoed: () => null },
  }),
};

/** How far a counter has come: neither adding twice nor adding in another order gives the same. */
export interface Tally {
  readonly count: number;
  readonly sum: number;
  readonly trail: number;
}

/** The next tally; a pure function, so that the checker can fold by itself. */
export const added = (tally: Tally | undefined, number: number): Tally => ({
  count: (tally?.count ?? 0) + 1,
  sum: (tally?.sum ?? 0) + number,
  trail: ((tally?.trail ?? 7) * 31 + number) % 1_000_003,
});

export const tallies = projection<CounterEvent, Tally>({
  name: 'tally',
  version: 1,
  catalogs: [counterEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: { count: { type: 'integer', of: ({ count }) => count } },
  indexes: [],
  on: { Counted: (tally, { data }) => added(tally, data.number) },
});

export const totals = projection<CounterEvent, Tally>({
  ...tallies,
  name: 'total',
  keyOf: () => 'all',
});

/** Every fifth number is echoed, once. */
export const isEchoed = (number: number): boolean => number % 5 === 0;

const echo = policy<CounterEvent>({
  name: 'echo',
  catalogs: [counterEvents],
  on: {
    Counted: (counted) =>
      isEchoed(counted.data.number)
        ? [
            {
              do: 'send',
              to: echoEvents,
              subjectId: counted.subjectId,
              command: {
                type: 'Echo',
                data: { number: counted.data.number },
                issued: issuedByPolicy('echo', counted),
              },
            },
          ]
        : [],
  },
});

export const counting: Subscriptions = { projections: [tallies, totals], policies: [echo] };
