import { Fault } from '#kernel';
import { procedureRef, type Procedure, type ProcedureRef } from '#engine';
import { shippedProcedures } from './shipped-procedures.generated.js';
import { vedtakProcedure } from './vedtak.procedure.js';

/** A follow-up pins a procedure this build does not have. Thrown by the decider; deploy a build that has it. */
export class UnknownProcedure extends Fault {
  readonly retryable = false;

  constructor({ id, version, hash }: ProcedureRef) {
    super(`No procedure ${id} version ${version.toString()} with hash ${hash}`);
  }
}

const shipped = (id: string): Procedure => {
  const found = shippedProcedures.find((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No procedure ${id} comes with this build`);
  return found;
};

/** How the carrying out of a point of a vedtak goes: `../procedures/politisk-vedtak.yaml`. */
export const politiskVedtak = shipped('politisk-vedtak');

/** What a follow-up pins when it is opened. */
export const politiskVedtakRef = procedureRef(politiskVedtak);

/** Every version that a follow-up can have pinned. */
export const knownProcedures: readonly Procedure[] = [vedtakProcedure, ...shippedProcedures];

const known: ReadonlyMap<string, Procedure> = new Map(
  knownProcedures.map((each) => [procedureRef(each).hash, each]),
);

/** The very procedure that was pinned. Throws `UnknownProcedure`. */
export const pinnedProcedure = (ref: ProcedureRef): Procedure => {
  const found = known.get(ref.hash);
  if (found === undefined) throw new UnknownProcedure(ref);
  return found;
};
