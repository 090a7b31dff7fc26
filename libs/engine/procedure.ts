import { z } from 'zod';
import { hashOf } from '#kernel';

const code = z.string().min(1);

/** What people read, in both written languages of Norway and in English. */
const text = z.strictObject({
  nb: z.string().describe('Bokmål'),
  nn: z.string().describe('Nynorsk'),
  en: z.string().describe('English'),
});

const state = z.strictObject({
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  status: code
    .optional()
    .describe('The canonical status this state stands for. Needed before the procedure can be published.'),
  ended: z.boolean().describe('Whether the instance is over here. It may still be opened again.'),
});

/** A step that may be taken: between which states, by whom, and what must be told with it. */
export const transition = z.strictObject({
  id: code.describe('Names the step for good, in the log as well'),
  name: text.optional().describe('What the step is called. Needed before the procedure can be published.'),
  from: z.union([z.literal('*'), z.array(code).min(1)]).describe('The states it leaves; * for every state'),
  to: z.array(code).min(1).describe('The states it may lead to'),
  by: z.array(code).min(1).describe('How an actor must stand to the instance; one of these is enough'),
  requires: z.array(code).describe('Names of fields that must be given'),
});
/** A transition as it was checked. */
export type Transition = z.output<typeof transition>;

/** A workflow as data. It can be kept as JSON or YAML; an instance pins its id, version and hash for life. */
export const procedure = z.strictObject({
  id: code.describe('Names the procedure for good'),
  version: z.int().positive().describe('One more than the version that was published before'),
  name: text.optional().describe('What people read. Needed before the procedure can be published.'),
  initial: code.describe('The state an instance begins in'),
  states: z.record(code, state).describe('By their codes'),
  transitions: z.array(transition).describe('In the order they are offered'),
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
