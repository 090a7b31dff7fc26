import type { Pool } from 'pg';
import { askRetryIn, parkedIn } from '#adapters/sql';
import {
  PolicyCheckpoints,
  type AnyPolicy,
  type LogPosition,
  type Park,
  type Parked,
  type TenantId,
} from '#kernel';

const parks = 'state.parked';

/** How far each policy has reacted, in `state.policy_checkpoint`. */
export class PostgresPolicyCheckpoints extends PolicyCheckpoints {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async prepare(policies: readonly AnyPolicy[], head: LogPosition): Promise<void> {
    await this.#pool.query(
      `insert into state.policy_checkpoint (policy, position)
       select name, $2::bigint from unnest($1::text[]) as name on conflict do nothing`,
      [[...new Set(policies.map(({ name }) => name))], head.toString()],
    );
  }

  /** Throws `RangeError` for a policy that was not prepared: it would react to the whole past. */
  async read(policy: AnyPolicy): Promise<LogPosition> {
    const [position = 0n] = await this.readAll([policy]);
    return position;
  }

  /** Throws as `read` does. */
  async readAll(policies: readonly AnyPolicy[]): Promise<readonly LogPosition[]> {
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

  async save({ name }: AnyPolicy, position: LogPosition): Promise<void> {
    await this.#pool.query(
      'update state.policy_checkpoint set position = $2 where policy = $1 and position < $2',
      [name, position.toString()],
    );
  }

  parked(): Promise<readonly Parked[]> {
    return parkedIn(this.#pool, parks);
  }

  async park({ follower, tenant, after, position, eventId, error }: Park): Promise<void> {
    await this.#pool.query(
      `insert into state.parked (follower, tenant, after, position, event_id, error) values ($1, $2, $3, $4, $5, $6)
       on conflict (follower, tenant) do update
          set after = $3, position = $4, event_id = $5, error = $6,
              retry = state.parked.retry and state.parked.position = $4 and state.parked.after < $3`,
      [follower, tenant, after.toString(), position.toString(), eventId, error],
    );
  }

  async release({ follower, tenant }: Park): Promise<void> {
    await this.#pool.query('delete from state.parked where follower = $1 and tenant = $2', [
      follower,
      tenant,
    ]);
  }

  askRetry(which: { readonly follower?: string; readonly tenant?: TenantId }): Promise<number> {
    return askRetryIn(this.#pool, parks, which);
  }
}
