import type { Pool } from 'pg';
import { EffectLedger } from '#kernel';

/** What was done to the outside world, in `state.effect`. */
export class PostgresEffectLedger extends EffectLedger {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async claim(key: string): Promise<'new' | 'unresolved' | 'done'> {
    const { rows } = await this.#pool.query<{ claim: 'new' | 'unresolved' | 'done' }>(
      `with mine as (insert into state.effect (key) values ($1) on conflict do nothing returning key)
       select case when exists (select from mine) then 'new'
                   when exists (select from state.effect where key = $1 and outcome is not null) then 'done'
                   else 'unresolved' end as claim`,
      [key],
    );
    return rows[0]?.claim ?? 'unresolved';
  }

  /** The first outcome stands. Throws `RangeError` for an effect nobody claimed. */
  async resolve(key: string, outcome: string): Promise<void> {
    const { rowCount } = await this.#pool.query(
      `update state.effect set outcome = coalesce(outcome, $2), resolved_at = coalesce(resolved_at, now())
        where key = $1`,
      [key, outcome],
    );
    if (rowCount !== 1) throw new RangeError(`The effect ${key} was resolved before it was claimed`);
  }
}
