import type { ActorId, Instant } from './brands.js';
import type { Rejection } from './rejection.js';

/** A command or event by its type. */
export interface Message {
  readonly type: string;
  readonly data: object;
}

/** Who asks, in which roles, and when: all that a decision may know of the world outside its stream. */
export interface Issued {
  readonly by: ActorId;
  readonly roles: readonly string[];
  /** Ids of the units whose work the actor leads, sub-units included. */
  readonly leads?: readonly string[];
  /** When it happened. An import's as-of day; else the moment the command came in. */
  readonly at: Instant;
}

/** What somebody asked for. `issued` carries the clock and the actor, so deciding stays pure. */
export type Command<Type extends string = string, Data extends object = object> = {
  readonly type: Type;
  readonly data: Readonly<Data>;
  readonly issued: Issued;
};

/** What has happened, nothing when it already holds, or a rule's no. */
export type Outcome<E, R> = readonly E[] | R;

/** Pure: equal history and command give equal events, or an equal refusal. */
export interface Decider<C extends Message, E extends Message, S, R extends Rejection> {
  readonly initialState: S;
  decide(command: C, state: S): Outcome<E, R>;
  /** `recordedAt` is when the log learned it; what is being decided is learned as it happens. */
  evolve(state: S, event: E, occurredAt: Instant, recordedAt?: Instant): S;
}

/** One handler for each type of command, and one for each type of event. */
export interface DeciderSpec<C extends Message, E extends Message, S, R extends Rejection> {
  readonly initialState: S;
  readonly decide: {
    readonly [T in C['type']]: (command: Extract<C, { type: T }>, state: S) => Outcome<E, R>;
  };
  readonly evolve: {
    readonly [T in E['type']]: (
      state: S,
      event: Extract<E, { type: T }>,
      occurredAt: Instant,
      recordedAt: Instant,
    ) => S;
  };
}

/** Turns one handler per message type into a decider; a missing or unknown handler is a compile error. */
export const decider = <C extends Message, E extends Message, S, R extends Rejection>(
  spec: DeciderSpec<C, E, S, R>,
): Decider<C, E, S, R> => {
  const decide = spec.decide as unknown as Record<string, (command: C, state: S) => Outcome<E, R>>;
  const evolve = spec.evolve as unknown as Record<
    string,
    (state: S, event: E, occurredAt: Instant, recordedAt: Instant) => S
  >;
  const handlerFor = <H>(handlers: Record<string, H>, message: Message): H => {
    const handler = handlers[message.type];
    if (handler === undefined) throw new Error(`No handler for ${message.type}`);
    return handler;
  };
  return {
    initialState: spec.initialState,
    decide: (command, state) => handlerFor(decide, command)(command, state),
    evolve: (state, event, occurredAt, recordedAt = occurredAt) =>
      handlerFor(evolve, event)(state, event, occurredAt, recordedAt),
  };
};
