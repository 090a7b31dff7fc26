import { z } from 'zod';
import { hashOf } from '#kernel';
import { code, text } from './procedure-words.js';
import { task } from './task.js';
import { timer } from './timer.js';

const state = z.strictObject({
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  status: code
    .optional()
    .describe('The canonical status this state stands for. Needed before the procedure can be published.'),
  ended: z.boolean().describe('Whether the instance is over here. It may still be opened again.'),
  awaits: code
    .optional()
    .describe(
      'It waits here for the instances it has started: the step that is taken of itself when all are over',
    ),
});

/** Something a step can tell beside what every step can: a choice that guards may ask for, a day that timers may count from, or words. */
export const field = z.strictObject({
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  kind: z.enum(['choice', 'date', 'text']).describe('One of some values, a day, or free words'),
  values: z
    .record(code, text)
    .optional()
    .describe('For a choice: the values there are, and what people read of each'),
});
/** A field of a procedure's own. */
export type Field = z.output<typeof field>;

/** A step that may be taken: between which states, by whom, and what must be told with it. */
export const transition = z.strictObject({
  id: code.describe('Names the step for good, in the log as well'),
  name: text.optional().describe('What the step is called. Needed before the procedure can be published.'),
  from: z.union([z.literal('*'), z.array(code).min(1)]).describe('The states it leaves; * for every state'),
  to: z.array(code).min(1).describe('The states it may lead to'),
  by: z.array(code).min(1).describe('How an actor must stand to the instance; one of these is enough'),
  requires: z.array(code).describe('Names of fields that must be given'),
  when: z
    .record(code, z.array(code).min(1))
    .optional()
    .describe('Guards: each field named must have one of these values, told with the step or before it'),
  starts: z
    .array(code)
    .optional()
    .describe('Ids of procedures of which the step starts an instance, its child'),
  emits: z
    .array(code)
    .optional()
    .describe('What is told to others when the step is taken: they start on it as `procedure/word`'),
});
/** A transition as it was checked. */
export type Transition = z.output<typeof transition>;

/** How an instance comes to be. */
export const start = z.strictObject({
  by: z.array(code).min(1).optional().describe('Who may start one by hand; nobody when it is not said'),
  on: code
    .optional()
    .describe(
      'What starts one of itself: something that happens elsewhere, or `procedure/word` of an `emits`',
    ),
  when: z
    .record(code, z.array(code).min(1))
    .optional()
    .describe('Only where what happened has one of these values'),
  in: code.optional().describe('The state it then begins in; the initial one when it is not said'),
});
/** How an instance comes to be, as it was checked. */
export type Start = z.output<typeof start>;

/** A workflow as data. It can be kept as JSON or YAML; an instance pins its id, version and hash for life. */
export const procedure = z.strictObject({
  id: code.describe('Names the procedure for good'),
  version: z.int().positive().describe('One more than the version that was published before'),
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  about: code
    .optional()
    .describe('What an instance is about, which decides the words that can be used. Needed to publish.'),
  initial: code.describe('The state an instance begins in'),
  start: start.optional().describe('How an instance comes to be'),
  fields: z.record(code, field).optional().describe('What its steps can tell beside what every step can'),
  states: z.record(code, state).describe('By their codes'),
  transitions: z.array(transition).describe('In the order they are offered'),
  tasks: z.array(task).optional().describe('What people are to do while an instance stands in some states'),
  timers: z.array(timer).optional().describe('What happens of itself when days go by'),
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

/** To hash a procedure costs more than all that is done with it, and its words never change. */
const refs = new WeakMap<Procedure, ProcedureRef>();

/** What an instance pins. */
export const procedureRef = (of: Procedure): ProcedureRef => {
  const known = refs.get(of);
  if (known !== undefined) return known;
  const ref = { id: of.id, version: of.version, hash: hashOf(of) };
  refs.set(of, ref);
  return ref;
};

/** The states a transition leaves. */
export const sourcesOf = ({ states }: Procedure, { from }: Transition): readonly string[] =>
  from === '*' ? Object.keys(states) : from;

/** Whether an instance is over in that state. */
export const isEndedIn = ({ states }: Procedure, state: string): boolean => states[state]?.ended === true;
