import { z } from 'zod';
import { hashOf } from '#kernel';

const code = z.string().min(1);

/** A step that may be taken: between which states, by whom, and what must be told with it. */
export const transition = z.strictObject({
  id: code,
  /** The states it leaves; `*` for every state. */
  from: z.union([z.literal('*'), z.array(code).min(1)]),
  to: z.array(code).min(1),
  /** How an actor must stand to the instance; one of these is enough. */
  by: z.array(code).min(1),
  /** Names of fields that must be given. */
  requires: z.array(code),
});
/** A transition as it was checked. */
export type Transition = z.output<typeof transition>;

/** A workflow as data. It can be kept as JSON; an instance pins its id, version and hash for life. */
export const procedure = z.strictObject({
  id: code,
  version: z.int().positive(),
  initial: code,
  states: z.record(code, z.strictObject({ ended: z.boolean() })),
  transitions: z.array(transition),
});
/** A procedure as it was checked. */
export type Procedure = z.output<typeof procedure>;

/** Names one version of a procedure, and its very words. */
export interface ProcedureRef {
  readonly id: string;
  readonly version: number;
  /** SHA-256 of the procedure's canonical JSON, hex. */
  readonly hash: string;
}

/** What an instance pins. */
export const procedureRef = (of: Procedure): ProcedureRef => ({
  id: of.id,
  version: of.version,
  hash: hashOf(of),
});

/** The states a transition leaves. */
export const sourcesOf = ({ states }: Procedure, { from }: Transition): readonly string[] =>
  from === '*' ? Object.keys(states) : from;
