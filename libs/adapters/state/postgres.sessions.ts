import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { Sessions, type Instant, type SessionHolder } from '#kernel';

/** Enough for a secret that cannot be guessed: what stands in the table opens nothing. */
const hashed = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Who is signed in, in `state.session`. */
export class PostgresSessions extends Sessions {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async open(secret: string, { tenant, person }: SessionHolder, until: Instant): Promise<void> {
    await this.#pool.query(
      'insert into state.session (secret_hash, tenant, person_id, expires_at) values ($1, $2, $3, $4)',
      [hashed(secret), tenant, person, until],
    );
  }

  async holderOf(secret: string, now: Instant): Promise<SessionHolder | undefined> {
    const { rows } = await this.#pool.query<SessionHolder>(
      'select tenant, person_id as person from state.session where secret_hash = $1 and expires_at > $2',
      [hashed(secret), now],
    );
    return rows[0];
  }

  async close(secret: string): Promise<void> {
    await this.#pool.query('delete from state.session where secret_hash = $1', [hashed(secret)]);
  }

  async sweep(now: Instant): Promise<void> {
    await this.#pool.query('delete from state.session where expires_at <= $1', [now]);
  }
}
