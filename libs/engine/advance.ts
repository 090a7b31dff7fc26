import { reject, type Rejection } from '#kernel';
import { sourcesOf, type Procedure, type Transition } from './procedure.js';

/** Where an instance stands, and how the actor stands to it. */
export interface Position {
  readonly from: string;
  readonly relations: readonly string[];
}

/** A step somebody wants to take. */
export interface Step extends Position {
  readonly to: string;
  /** The names of the fields that are told with it. */
  readonly given: ReadonlySet<string>;
}

/** A step that may be taken, and what must be told with it. */
export interface AllowedStep {
  readonly to: string;
  readonly requires: readonly string[];
  readonly transition: string;
}

/** Why a step may not be taken. */
export type AdvanceRejection = Rejection<'transition-not-allowed' | 'not-yours' | 'field-missing'>;

/**
 * Whether this actor may take this step: the transition that lets it, or a refusal that says what is allowed from
 * here, who may take the step, or which fields are missing.
 */
export const advance = (procedure: Procedure, step: Step): { readonly ok: Transition } | AdvanceRejection => {
  const { from, to, given } = step;
  const possible = leaving(procedure, from).filter((each) => each.to.includes(to));
  if (possible.length === 0) {
    return reject('transition-not-allowed', { from, to, allowed: listed(reachable(procedure, step)) });
  }
  const mine = possible.filter(isFor(step));
  const [first] = mine;
  if (first === undefined) return reject('not-yours', { from, to, by: listed(whoMay(possible)) });
  const ok = mine.find((each) => missing(each, given).length === 0);
  if (ok !== undefined) return { ok };
  return reject('field-missing', { from, to, fields: listed(missing(first, given)) });
};

/** The steps this actor may take from here, in the procedure's order. */
export const allowedFrom = (procedure: Procedure, position: Position): readonly AllowedStep[] =>
  leaving(procedure, position.from)
    .filter(isFor(position))
    .flatMap(({ id, to, requires }) => to.map((each) => ({ to: each, requires, transition: id })));

const leaving = (procedure: Procedure, from: string) =>
  procedure.transitions.filter((each) => sourcesOf(procedure, each).includes(from));

const isFor =
  ({ relations }: Position) =>
  ({ by }: Transition) =>
    by.some((relation) => relations.includes(relation));

const missing = ({ requires }: Transition, given: ReadonlySet<string>) =>
  requires.filter((field) => !given.has(field));

const reachable = (procedure: Procedure, position: Position) =>
  allowedFrom(procedure, position).map(({ to }) => to);

const whoMay = (transitions: readonly Transition[]) => transitions.flatMap(({ by }) => by);

const listed = (items: readonly string[]) => [...new Set(items)].join(', ');
