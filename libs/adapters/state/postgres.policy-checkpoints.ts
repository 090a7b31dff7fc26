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
  async read(policy: AnyPolicy): Promise<bigint> {
    const [position = 0n] = await this.readAll([policy]);
    return position;
  }

  /** Throws as `read` does. */
  async readAll(policies: readonly AnyPolicy[]): Promise<readonly bigint[]> {
    const names = policies.map(({ name }) => name);
    const { rows } = await this.#pool.query<{ policy: string; position: string }>(
      'select policy, position from state.policy_checkpoint where policy = any($1)',
      [names],
    );
    const positions = new Map(rows.map(({ policy, position }) => [policy, BigInt(position)]));
    return names.map((name) => {
      const position = positions.get(name);
      if (position === undefined) throw new RangeError(`The policy ${name} was not prepared`);
      return position;
    });
  }

  async save({ name }: AnyPolicy, position: bigint): Promise<void> {
    await this.#pool.query(
      'update state.policy_checkpoint set position = $2 where policy = $1 and position < $2',
      [name, position.toString()],
    );
  }
}
