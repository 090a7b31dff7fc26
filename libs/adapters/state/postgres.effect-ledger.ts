import type { Pool } from 'pg';
import { EffectLedger, LeaseLost, type Claim, type ClaimTerms, type Fence, type Instant } from '#kernel';

interface Row {
  readonly attempts: number;
  readonly since: Date;
  readonly claimed: boolean;
  readonly done: boolean;
  readonly newer: boolean;
}

/** Whether the row was last claimed by a later holder of the lease in `$2` and `$3`. */
const newer = `(e.lease = $2 and e.epoch > $3::bigint)`;

/** What was done to the outside world, in `state.effect`. */
export class PostgresEffectLedger extends EffectLedger {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    super();
    this.#pool = pool;
  }

  async claim(key: string, terms: ClaimTerms = {}): Promise<Claim> {
    const { fence, at = null } = terms;
    const { rows } = await this.#pool.query<Row>({
      name: 'effect-ledger.claim',
      text: `with mine as (
               insert into state.effect as e (key, lease, epoch, claimed_at, attempts)
               values ($1, $2, $3, coalesce($4::timestamptz, now()), 1)
               on conflict (key) do update set lease = $2, epoch = $3, attempts = e.attempts + 1
                where e.outcome is null and ${newer} is not true
                  and (e.next_try is null or e.next_try <= coalesce($4::timestamptz, now()))
               returning attempts, claimed_at as since)
             select attempts, since, true as claimed, false as done, false as newer from mine
             union all
             select e.attempts, e.claimed_at, false, e.outcome is not null, ${newer} is true
               from state.effect e where e.key = $1 and not exists (select from mine)`,
      values: [key, ...epochOf(fence), at],
    });
    const [row] = rows;
    // Somebody else has claimed it for the first time in the same moment.
    if (row === undefined) return this.claim(key, terms);
    if (row.newer && !row.done) throw new LeaseLost(fence?.lease ?? '');
    const { attempts, since } = row;
    return { state: stateOf(row), attempts, since: since.toISOString() as Instant };
  }

  async postpone(key: string, until: Instant, fence?: Fence): Promise<void> {
    await this.#change('next_try = $4::timestamptz', key, { value: until, fence });
  }

  /** Throws `RangeError` for an effect nobody claimed. */
  async resolve(key: string, outcome: string, fence?: Fence): Promise<void> {
    await this.#change('outcome = coalesce(outcome, $4), resolved_at = coalesce(resolved_at, now())', key, {
      value: outcome,
      fence,
    });
  }

  async #change(
    set: string,
    key: string,
    { value, fence }: { readonly value: string; readonly fence: Fence | undefined },
  ): Promise<void> {
    const { rows } = await this.#pool.query<{ changed: boolean }>(
      `with mine as (
         update state.effect as e set ${set} where key = $1 and ${newer} is not true returning true)
       select exists (select from mine) as changed from state.effect where key = $1`,
      [key, ...epochOf(fence), value],
    );
    const [row] = rows;
    if (row === undefined) throw new RangeError(`The effect ${key} was resolved before it was claimed`);
    if (!row.changed) throw new LeaseLost(fence?.lease ?? '');
  }
}

const epochOf = (fence: Fence | undefined): readonly [string | null, string | null] =>
  fence === undefined ? [null, null] : [fence.lease, fence.epoch.toString()];

const stateOf = ({ claimed, attempts, done }: Row): Claim['state'] => {
  if (claimed) return attempts === 1 ? 'new' : 'unresolved';
  return done ? 'done' : 'later';
};
