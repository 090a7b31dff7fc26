import { NotLearned } from '#kernel';
import { procedureRef, type Procedure, type ProcedureRef } from './procedure.js';

/** An instance pins a procedure that this process does not know yet. Thrown by whoever must go by it. */
export class UnknownProcedure extends NotLearned {
  constructor({ id, version, hash }: ProcedureRef) {
    super(`No procedure ${id} version ${version.toString()} with hash ${hash}`);
  }
}

/**
 * Every procedure this process has come to know, by the hash of its very words. A hash stands for one procedure for ever, so
 * that whoever asks gets the same answer whenever it was learned, or `UnknownProcedure`.
 */
export class ProcedureBook {
  readonly #known = new Map<string, Procedure>();

  constructor(procedures: readonly Procedure[]) {
    this.learn(procedures);
  }

  learn(procedures: readonly Procedure[]): void {
    for (const each of procedures) this.#known.set(procedureRef(each).hash, each);
  }

  knows({ hash }: ProcedureRef): boolean {
    return this.#known.has(hash);
  }

  /** The very procedure that was pinned. Throws `UnknownProcedure`. */
  pinned(ref: ProcedureRef): Procedure {
    const found = this.#known.get(ref.hash);
    if (found === undefined) throw new UnknownProcedure(ref);
    return found;
  }
}
