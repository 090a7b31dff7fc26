import fc from 'fast-check';
import { addDays, type Instant, type LocalDate } from '#kernel';
import { emptyAgenda, type Instance } from '../instance.js';
import type { Procedure } from '../procedure.js';
import { catchUpRules, type Due, type Timer } from '../timer.js';

/** A day by its name. */
export const day = (text: string) => text as LocalDate;

/** A procedure with these timers: a book that is lent out, comes back, or is lost. */
export const proceduresOf = (timers: readonly Timer[], more: Partial<Procedure> = {}): Procedure => ({
  id: 'book-loan',
  version: 1,
  initial: 'OPEN',
  states: { OPEN: { ended: false }, LENT: { ended: false }, LOST: { ended: true } },
  transitions: [
    { id: 'lend', from: ['OPEN'], to: ['LENT'], by: ['READER'], requires: [] },
    { id: 'return', from: ['LENT'], to: ['OPEN'], by: ['READER'], requires: [] },
    { id: 'lose', from: ['OPEN', 'LENT'], to: ['LOST'], by: ['READER'], requires: [] },
  ],
  timers: [...timers],
  ...more,
});

/** Where it stands: open since Tuesday 3 February 2026. */
export const standing = (
  more: Partial<Omit<Instance, 'since'>> & { readonly since?: string } = {},
): Instance => {
  const { since = '2026-02-03T09:00:00.000Z', ...rest } = more;
  return { state: 'OPEN', dates: {}, values: {}, agenda: emptyAgenda, ...rest, since: since as Instant };
};

const amount = fc.oneof(
  fc.record({ days: fc.nat(120) }),
  fc.record({ businessDays: fc.nat(60) }),
  fc.constant({}),
);
const padded = (number: number) => number.toString().padStart(2, '0');
const anyDue: fc.Arbitrary<Due> = fc.oneof(
  fc
    .tuple(fc.constantFrom('entry', 'deadline', 'untold'), amount)
    .map(([after, much]) => ({ after, ...much })),
  amount.map((much) => ({ before: 'deadline', ...much })),
  fc.integer({ min: 1, max: 31 }).map((monthly) => ({ monthly })),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, date]) => ({ yearly: `${padded(month)}-${padded(date)}` })),
);
const ladder = fc
  .array(fc.nat(70), { minLength: 1, maxLength: 3 })
  .map((afters) =>
    afters
      .toSorted((a, b) => a - b)
      .map((after, n) => ({ id: `r${n.toString()}`, after, act: 'REMIND' as const, to: ['READER'] })),
  );

/** Timers that tell and take no step, with ids of their own. */
export const anyTimers: fc.Arbitrary<readonly Timer[]> = fc
  .array(fc.tuple(anyDue, ladder, fc.option(fc.nat(10)), fc.constantFrom(...catchUpRules)), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts.map(([due, rungs, grace, catchUp], n) => ({
      id: `t${n.toString()}`,
      in: ['OPEN'],
      due,
      ladder: rungs,
      catchUp,
      ...(grace !== null && { grace }),
    })),
  );

/** A loan whose day may be near, far, past or not told. */
export const anyInstance: fc.Arbitrary<Instance> = fc
  .option(fc.integer({ min: -60, max: 400 }))
  .map((offset) =>
    standing({ dates: { deadline: offset === null ? null : addDays(day('2026-02-03'), offset) } }),
  );

/** Days of the year on which nobody is at work, beside the holidays. */
export const anyClosedDays: fc.Arbitrary<readonly LocalDate[]> = fc
  .array(fc.nat(300), { maxLength: 40 })
  .map((offsets) => offsets.map((offset) => addDays(day('2026-02-03'), offset)));
