import { reject, type Rejection } from '#kernel';
import { sourcesOf, type Procedure, type Transition } from './procedure.js';

/** Where an instance stands, and how the actor stands to it. */
export interface Position {
  readonly from: string;
  readonly relations: readonly string[];
  /** What has been chosen before, by field; none when not given. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A step somebody wants to take. */
export interface Step extends Position {
  readonly to: string;
  /** The names of the fields that are told with it. */
  readonly given: ReadonlySet<string>;
  /** What is chosen with it, by field. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** The very transition that is meant, where it matters which. */
  readonly transition?: string;
}

/** A step that may be taken, and what must be told with it. */
export interface AllowedStep {
  readonly to: string;
  readonly requires: readonly string[];
  readonly transition: string;
}

/** Why a step may not be taken. */
export type AdvanceRejection = Rejection<
  'transition-not-allowed' | 'not-yours' | 'field-missing' | 'not-yet-allowed'
>;

/**
 * Whether this actor may take this step: the transition that lets it, or a refusal that says what is allowed from
 * here, who may take the step, which fields are missing, or which fact the step waits for.
 */
export const advance = (procedure: Procedure, step: Step): { readonly ok: Transition } | AdvanceRejection => {
  const { from, to } = step;
  const possible = leaving(procedure, from).filter((each) => isMeant(each, step));
  if (possible.length === 0) {
    return reject('transition-not-allowed', { from, to, allowed: listed(reachable(procedure, step)) });
  }
  const mine = possible.filter(isFor(step));
  const [first] = mine;
  if (first === undefined) return reject('not-yours', { from, to, by: listed(whoMay(possible)) });
  const ok = mine.find((each) => missing(each, step.given).length === 0 && holds(each, step));
  return ok === undefined ? whyNot(first, step) : { ok };
};

/** The steps this actor may take from here, in the procedure's order; those whose guard can still be met are among them. */
export const allowedFrom = (procedure: Procedure, position: Position): readonly AllowedStep[] =>
  leaving(procedure, position.from)
    .filter(isFor(position))
    .filter((each) => canHold(each, position))
    .flatMap(({ id, to, requires }) => to.map((each) => ({ to: each, requires, transition: id })));

const leaving = (procedure: Procedure, from: string) =>
  procedure.transitions.filter((each) => sourcesOf(procedure, each).includes(from));

const isMeant = ({ id, to }: Transition, step: Step) =>
  to.includes(step.to) && (step.transition === undefined || step.transition === id);

const isFor =
  ({ relations }: Position) =>
  ({ by }: Transition) =>
    by.some((relation) => relations.includes(relation));

const missing = ({ requires }: Transition, given: ReadonlySet<string>) =>
  requires.filter((field) => !given.has(field));

const unmet = ({ when = {} }: Transition, values: Readonly<Record<string, string>>) =>
  Object.entries(when).filter(([field, allowed]) => !allowed.includes(values[field] ?? ''));

const holds = (each: Transition, { values, chosen }: Step) =>
  unmet(each, { ...values, ...chosen }).length === 0;

/** A guard on a field that the step itself asks for is met by what will be told. */
const canHold = (each: Transition, { values = {} }: Position) =>
  unmet(each, values).every(([field]) => each.requires.includes(field));

const whyNot = (first: Transition, step: Step): AdvanceRejection => {
  const { from, to, given } = step;
  const fields = missing(first, given);
  if (fields.length > 0) return reject('field-missing', { from, to, fields: listed(fields) });
  const [[field, allowed]] = unmet(first, { ...step.values, ...step.chosen }) as [[string, string[]]];
  return reject('not-yet-allowed', { from, to, field, must: listed(allowed) });
};

const reachable = (procedure: Procedure, position: Position) =>
  allowedFrom(procedure, position).map(({ to }) => to);

const whoMay = (transitions: readonly Transition[]) => transitions.flatMap(({ by }) => by);

const listed = (items: readonly string[]) => [...new Set(items)].join(', ');
