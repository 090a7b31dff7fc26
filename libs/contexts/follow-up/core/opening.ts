import { procedureRef, startedBy, type Procedure } from '#engine';
import { newestOf, politiskVedtak, proceduresInForce, type Library, type Status } from '#contexts/procedures';
import { pointKinds, type PointKind } from '#contexts/vedtak';
import type { OpenFollowUp, Pinned } from './follow-up.commands.js';

/** Where what somebody split off begins by procedures that do not say: it has been judged. */
const judged: Status = 'IKKE_STARTET';

/**
 * Which procedure a new point has: the newest that says it starts on points of its kind, what the municipality has
 * published last before what comes with Iverk; else the newest `politisk-vedtak`.
 */
export const procedureFor = (kind: string, library: Library): Procedure => {
  const aboutPoints = proceduresInForce(library).filter(({ about }) => about === 'vedtakspunkt');
  return (
    startedBy(aboutPoints, { on: 'point-opened', facts: { kind } }) ??
    newestOf(library, politiskVedtak.id) ??
    politiskVedtak
  );
};

/** A point that a list opened begins at the beginning, whatever: nobody here has judged it. */
export const pinsFor = ({ kind, origin }: OpenFollowUp['data'], library: Library): Pinned => {
  const procedure = procedureFor(kind, library);
  const { initial, start, states } = procedure;
  const unlessSaid = start === undefined && Object.hasOwn(states, judged) ? judged : initial;
  const first = origin === 'list' ? initial : (start?.in ?? unlessSaid);
  // A state of a procedure about points is called what its status is called; publishing checks that.
  return { procedure: procedureRef(procedure), status: first as Status };
};

/** A kind of points that a procedure takes over, and which has them now. */
export interface KindTaken {
  readonly kind: PointKind;
  readonly before: Procedure;
}

/** The kinds of points that new follow-ups would have this procedure for, were it published now. */
export const kindsTakenBy = (procedure: Procedure, { published }: Library): readonly KindTaken[] => {
  const after: Library = { published: [...published, procedure] };
  return pointKinds
    .filter((kind) => procedureFor(kind, after) === procedure)
    .map((kind) => ({ kind, before: procedureFor(kind, { published }) }));
};
