import type { Instant, LocalDate, Rejection } from '#kernel';
import type { RequestContext } from '#toolkit/access';

/** Ids that a command names and that must stand for something; null and undefined are no reference. */
export interface Named {
  readonly vedtak?: readonly (string | null | undefined)[];
  readonly units?: readonly (string | null | undefined)[];
  readonly people?: readonly (string | null | undefined)[];
}

/** Tells what a command, or a question, refers to and whether it exists. Contexts ask; the app, which knows them all, answers. */
export abstract class References {
  /** Rejected as `vedtak-not-found`, `unit-not-found` or `person-not-found`; undefined when all are there. */
  abstract missing(context: RequestContext, named: Named): Promise<Rejection | undefined>;

  /** The code of the organ that is meant by a code, an alias of that day or a full name; else as written, in upper case. */
  abstract organCode(context: RequestContext, written: string, day: LocalDate | null): Promise<string>;

  /** The moment a report was frozen of, for whoever may read it; else `report-not-found` or `report-not-frozen`. */
  abstract reportMoment(context: RequestContext, reportId: string): Promise<Instant | Rejection>;
}
