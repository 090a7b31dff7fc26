import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { SignInCodes, type AskedCode, type CodeAnswer, type Instant, type Pace } from '#kernel';

const mostTries = 5;

/**
 * Codes in `state.sign_in_code`, one for each address that was asked for, known or not. Six digits and an address are soon
 * guessed from a plain hash, so all are hashed with the installation's own key.
 */
export class PostgresSignInCodes extends SignInCodes {
  readonly #pool: Pool;
  readonly #key: Buffer;

  constructor(pool: Pool, installationKey: Uint8Array) {
    super();
    this.#pool = pool;
    this.#key = createHmac('sha256', installationKey).update('sign-in').digest();
  }

  async admit({ by, most, minutes }: Pace, now: Instant): Promise<boolean> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `insert into state.sign_in_pace as pace (by_hash, count, expires_at)
       values ($1, 1, $2::timestamptz + make_interval(mins => $3))
       on conflict (by_hash) do update
          set count = case when pace.expires_at <= $2 then 1 else pace.count + 1 end,
              expires_at = case when pace.expires_at <= $2 then excluded.expires_at else pace.expires_at end
       returning count`,
      [this.#hashed('pace', by, minutes.toString()), now, minutes],
    );
    return (rows[0]?.count ?? most) <= most;
  }

  async keep(asked: AskedCode, until: Instant): Promise<void> {
    await this.#pool.query(
      `insert into state.sign_in_code (address_hash, browser_hash, code_hash, expires_at) values ($1, $2, $3, $4)
       on conflict (address_hash) do update
          set browser_hash = excluded.browser_hash, code_hash = excluded.code_hash, expires_at = excluded.expires_at,
              tries = 0, passed_at = null, spent_at = null`,
      [...this.#who(asked), this.#code(asked), until],
    );
  }

  /** One statement counts the try, compares, and uses the code up: two at once cannot both be right, nor a sixth be tried. */
  async answer(asked: AskedCode, now: Instant): Promise<CodeAnswer> {
    const { rows } = await this.#pool.query<{ right: boolean; tries: number }>(
      `update state.sign_in_code
          set tries = tries + 1, passed_at = case when code_hash = $3 then $4::timestamptz end
        where address_hash = $1 and browser_hash = $2
          and tries < $5 and passed_at is null and expires_at > $4
       returning passed_at is not null as right, tries`,
      [...this.#who(asked), this.#code(asked), now, mostTries],
    );
    const [tried] = rows;
    if (tried?.right === true) return 'right';
    if (tried !== undefined) return tried.tries < mostTries ? 'wrong' : 'locked';
    return (await this.#isLocked(asked, now)) ? 'locked' : 'gone';
  }

  async spend(asked: Omit<AskedCode, 'code'>, now: Instant): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `update state.sign_in_code set spent_at = $3
        where address_hash = $1 and browser_hash = $2
          and passed_at is not null and spent_at is null and expires_at > $3`,
      [...this.#who(asked), now],
    );
    return rowCount === 1;
  }

  async sweep(now: Instant): Promise<void> {
    for (const table of ['sign_in_code', 'sign_in_pace'])
      await this.#pool.query(`delete from state.${table} where expires_at <= $1`, [now]);
  }

  async #isLocked(asked: AskedCode, now: Instant): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      `select 1 from state.sign_in_code
        where address_hash = $1 and browser_hash = $2 and tries >= $3 and passed_at is null and expires_at > $4`,
      [...this.#who(asked), mostTries, now],
    );
    return rowCount === 1;
  }

  #who({ address, browser }: Omit<AskedCode, 'code'>): readonly Buffer[] {
    return [this.#hashed('address', address.toLowerCase()), this.#hashed('browser', browser)];
  }

  /** Bound to who asked, so that a row says nothing of another's. */
  #code({ address, browser, code }: AskedCode): Buffer {
    return this.#hashed('code', address.toLowerCase(), browser, code);
  }

  #hashed(...parts: readonly string[]): Buffer {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest();
  }
}
