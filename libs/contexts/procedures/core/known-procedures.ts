import { ProcedureBook, procedureRef, type Procedure, type ProcedureRef } from '#engine';
import type { Rejection } from '#kernel';
import { shippedProcedures } from './shipped-procedures.generated.js';
import { vedtakProcedure } from './vedtak.procedure.js';

/** The newest version. */
const shipped = (id: string): Procedure => {
  const found = shippedProcedures.findLast((each) => each.id === id);
  if (found === undefined) throw new RangeError(`No procedure ${id} comes with this build`);
  return found;
};

/** How the carrying out of a point of a vedtak goes: `../shipped/politisk-vedtak.yaml`. */
export const politiskVedtak = shipped('politisk-vedtak');

/** What a follow-up of a vedtak pins when it is opened, unless its municipality has published another. */
export const politiskVedtakRef = procedureRef(politiskVedtak);

/** Every version that comes with this build, oldest first. */
export const knownProcedures: readonly Procedure[] = [vedtakProcedure, ...shippedProcedures];

/** What this process knows: all that comes with it, and what it has learned of what municipalities have published. */
export const procedureBook = new ProcedureBook(knownProcedures);

/** The procedure that was pinned, where this process knows it. */
export const knownAs = (ref: ProcedureRef): Procedure | undefined =>
  procedureBook.knows(ref) ? procedureBook.pinned(ref) : undefined;

/** A refusal by a procedure, which from then on can be told in that procedure's own words. */
export const saidBy = <R extends Rejection>(pinned: ProcedureRef, rejection: R): R => ({
  ...rejection,
  details: { ...rejection.details, pinned: pinned.hash },
});

/** The very procedure that was pinned. Throws `UnknownProcedure`: learn, and ask again. */
export const pinnedProcedure = (ref: ProcedureRef): Procedure => procedureBook.pinned(ref);
