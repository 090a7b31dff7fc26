import type { Pool } from 'pg';
import { inTransaction } from '#adapters/sql';
import { Fault, PeopleDirectory, type Found, type Person, type TenantId } from '#kernel';

/** Two people would share an e-mail address or an employee number. Thrown by `save`; who imports asks a person first. */
export class PeopleClash extends Fault {
  readonly retryable = false;

  constructor(
    readonly field: 'email' | 'employeeNumber',
    cause: unknown,
  ) {
    super(`Two people of one municipality cannot have the same ${field}`, { cause });
  }
}

const columns = 'person_id as "personId", name, email, employee_number as "employeeNumber"';

/** Who person ids stand for, in `state.person`. */
export class PostgresPeopleDirectory extends PeopleDirectory {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async byIds(tenant: TenantId, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const { rows } = await this.#pool.query<Person>(
      `select ${columns} from state.person where tenant = $1 and person_id = any($2)`,
      [tenant, ids],
    );
    return new Map(rows.map((person) => [person.personId, person]));
  }

  async all(tenant: TenantId): Promise<readonly Person[]> {
    const { rows } = await this.#pool.query<Person>(
      `select ${columns} from state.person where tenant = $1 order by name collate read.norwegian, person_id`,
      [tenant],
    );
    return rows;
  }

  async byEmail(email: string): Promise<readonly Found[]> {
    const { rows } = await this.#pool.query<Person & { readonly tenant: TenantId }>(
      `select tenant, ${columns} from state.person where lower(email) = lower($1) order by tenant`,
      [email],
    );
    return rows.map(({ tenant, ...person }) => ({ tenant, person }));
  }

  /** Throws `PeopleClash`. What the people had is let go first, so that two may swap addresses. */
  async save(tenant: TenantId, people: readonly Person[]): Promise<void> {
    const last = [...new Map(people.map((person) => [person.personId, person])).values()];
    const ids = last.map(({ personId }) => personId);
    await inTransaction(this.#pool, async (client) => {
      await client.query(
        'update state.person set email = null, employee_number = null where tenant = $1 and person_id = any($2)',
        [tenant, ids],
      );
      await client.query(
        `insert into state.person (tenant, person_id, name, email, employee_number)
         select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
         on conflict (tenant, person_id) do update
            set name = excluded.name, email = excluded.email, employee_number = excluded.employee_number`,
        [
          tenant,
          ids,
          last.map(({ name }) => name),
          last.map(({ email }) => email),
          last.map(({ employeeNumber }) => employeeNumber),
        ],
      );
    }).catch((fault: unknown) => {
      throw clashIn(fault) ?? fault;
    });
  }

  /**
   * A code does not say whose it is, and is ten minutes old at most: all that wait go, and whoever waited asks again.
   */
  async forget(tenant: TenantId, personId: string): Promise<void> {
    await inTransaction(this.#pool, async (client) => {
      for (const table of ['person', 'session'])
        await client.query(`delete from state.${table} where tenant = $1 and person_id = $2`, [
          tenant,
          personId,
        ]);
      await client.query('delete from state.sign_in_code');
    });
  }
}

const clashIn = (fault: unknown): PeopleClash | undefined => {
  if (!(fault instanceof Error) || !('constraint' in fault)) return undefined;
  if (fault.constraint === 'person_email') return new PeopleClash('email', fault);
  return fault.constraint === 'person_employee_number' ? new PeopleClash('employeeNumber', fault) : undefined;
};
