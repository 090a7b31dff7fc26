import type { Rejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';

/** Ids that a command names and that must stand for something; null and undefined are no reference. */
export interface Named {
  readonly vedtak?: readonly (string | null | undefined)[];
  readonly units?: readonly (string | null | undefined)[];
  readonly people?: readonly (string | null | undefined)[];
}

/** Tells what a command refers to that does not exist. Contexts ask; the app, which knows them all, answers. */
export abstract class References {
  /** Rejected as `vedtak-not-found`, `unit-not-found` or `person-not-found`; undefined when all are there. */
  abstract missing(context: RequestContext, named: Named): Promise<Rejection | undefined>;
}
