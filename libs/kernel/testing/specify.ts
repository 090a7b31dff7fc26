import { expect } from '@jest/globals';
import { isRejection, type Decider, type Instant, type Message, type Rejection } from '#kernel';

const longAgo = '2024-01-01T00:00:00.000Z' as Instant;

/** An event that happened at a given moment, where the moment matters. */
type Dated<E> = E | { readonly event: E; readonly at: string };

const dated = <E extends Message>(item: Dated<E>): { event: E; at: Instant } =>
  'event' in item ? { event: item.event, at: item.at as Instant } : { event: item, at: longAgo };

/** Given past events, when a command arrives, then these events, nothing, or this refusal. */
export const specify =
  <C extends Message, E extends Message, S, R extends Rejection>(decider: Decider<C, E, S, R>) =>
  (...history: readonly Dated<E>[]) => ({
    when: (command: C) => {
      const state = history
        .map((item) => dated<E>(item))
        .reduce<S>((current, { event, at }) => decider.evolve(current, event, at), decider.initialState);
      const outcome = decider.decide(command, state);
      return {
        outcome,
        then: (...events: readonly E[]) => {
          expect(outcome).toEqual(events);
        },
        thenNothing: () => {
          expect(outcome).toEqual([]);
        },
        thenRejected: (code: R['rejected'], details?: Readonly<Record<string, string>>) => {
          expect(isRejection(outcome) ? outcome.rejected : outcome).toBe(code);
          if (details !== undefined) expect(outcome).toMatchObject({ details });
        },
      };
    },
  });
