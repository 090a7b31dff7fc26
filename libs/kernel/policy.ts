import type { Command, Message } from './decider.js';
import type { RecordedEvent } from './envelope.js';
import type { EventCatalog } from './event-catalog.js';

/** A ring of the alarm clock. It carries ids only: whoever wakes looks in the log for what to do. */
export interface JobRequest {
  readonly queue: string;
  readonly name: string;
  /** No `:` and not only digits (BullMQ). */
  readonly id: string;
  readonly data: Readonly<Record<string, string>>;
}

/** What a policy asks to have forgotten: the keys of an event's texts, who a person id stands for, or a folder of kept files. */
export type Forgettable =
  | { readonly eventId: string; readonly fields: readonly string[] }
  | { readonly personId: string }
  | { readonly folder: string };

/** What a policy asks for: a command to a stream, somebody to be woken, or something to be forgotten. */
export type Effect =
  | { readonly do: 'send'; readonly to: EventCatalog; readonly subjectId: string; readonly command: Command }
  | { readonly do: 'wake'; readonly job: JobRequest }
  | { readonly do: 'forget'; readonly what: Forgettable };

/**
 * Whenever this happened, do that. Pure; the policy runner carries the effects out at least once, in log order.
 * Commands get an id from policy, event and number, so sending twice changes nothing.
 */
export interface Policy<E extends Message> {
  readonly name: string;
  readonly catalogs: readonly EventCatalog[];
  readonly on: {
    readonly [T in E['type']]?: (event: RecordedEvent<Extract<E, { type: T }>>) => readonly Effect[];
  };
}

/** Declares a policy; whenever one of its events has happened, its handler says what to do. */
export const policy = <E extends Message>(definition: Policy<E>): Policy<E> => definition;

// Policies take their events only, so `any` is the bound that holds policies of every catalog.
/** A policy whatever its events. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyPolicy = Policy<any>;

/** What a policy's own command says of its sender. */
export const issuedByPolicy = (
  name: string,
  { occurredAt }: RecordedEvent,
): { by: Command['issued']['by']; roles: readonly string[]; at: Command['issued']['at'] } => ({
  by: `system:${name}` as Command['issued']['by'],
  roles: ['SYSTEM'],
  at: occurredAt,
});
