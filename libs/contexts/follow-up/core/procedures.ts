import { Fault } from '#kernel';
import { type Procedure, type ProcedureRef } from '#engine';
import { vedtakProcedure, vedtakProcedureRef } from './vedtak.procedure.js';

/** A follow-up pins a procedure this build does not have. Thrown by the decider; deploy a build that has it. */
export class UnknownProcedure extends Fault {
  readonly retryable = false;

  constructor({ id, version, hash }: ProcedureRef) {
    super(`No procedure ${id} version ${version.toString()} with hash ${hash}`);
  }
}

const known: ReadonlyMap<string, Procedure> = new Map([[vedtakProcedureRef.hash, vedtakProcedure]]);

/** The very procedure that was pinned. Throws `UnknownProcedure`. */
export const pinnedProcedure = (ref: ProcedureRef): Procedure => {
  const found = known.get(ref.hash);
  if (found === undefined) throw new UnknownProcedure(ref);
  return found;
};
