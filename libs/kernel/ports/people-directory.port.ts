import type { ActorId, TenantId } from '../brands.js';

/** Who a person id stands for. Lives outside the log, so that erasing it leaves the log whole. */
export interface Person {
  readonly personId: ActorId;
  readonly name: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
}

/** A person, and where: the same address may be known in several municipalities. */
export interface Found {
  readonly tenant: TenantId;
  readonly person: Person;
}

/** The one place with names and addresses of people. */
export abstract class PeopleDirectory {
  abstract byIds(tenant: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  abstract all(tenant: TenantId): Promise<readonly Person[]>;
  /** Everybody with that e-mail address, in whatever case, at most one in each municipality. */
  abstract byEmail(email: string): Promise<readonly Found[]>;
  /** Adds or replaces by person id. All or none. */
  abstract save(tenant: TenantId, people: readonly Person[]): Promise<void>;
  /** Strikes a person out, and signs them out. A second time it changes nothing. */
  abstract forget(tenant: TenantId, personId: string): Promise<void>;
}
