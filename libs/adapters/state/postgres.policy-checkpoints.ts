import type { Pool } from 'pg';
import { PolicyCheckpoints, type AnyPolicy } from '#kernel';

/** How far each policy has reacted, in `state.policy_checkpoint`. */
export class PostgresPolicyCheckpoints extends PolicyCheckpoints {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async prepare(policies: readonly AnyPolicy[], head: bigint): Promise<void> {
    await this.#pool.query(
      `insert into state.policy_checkpoint (policy, position)
       select name, $2::bigint from unnest($1::text[]) as name on conflict do nothing`,
      [[...new Set(policies.map(({ name }) => name))], head.toString()],
    );
  }

  /** Throws `RangeError` for a policy that was not prepared: it would react to the whole past. */
  async read({ name }: AnyPolicy): Promise<bigint> {
    const { rows } = await this.#pool.query<{ position: string }>(
      'select position from state.policy_checkpoint where policy = $1',
      [name],
    );
    const [row] = rows;
    if (row === undefined) throw new RangeError(`The policy ${name} was not prepared`);
    return BigInt(row.position);
  }

  async save({ name }: AnyPolicy, position: bigint): Promise<void> {
    await this.#pool.query(
      'update state.policy_checkpoint set position = $2 where policy = $1 and position < $2',
      [name, position.toString()],
    );
  }
}
