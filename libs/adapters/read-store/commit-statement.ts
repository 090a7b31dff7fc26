import { quoted } from '#adapters/sql';
import { canonicalJson, hashOf, type DocumentChange, type Fence, type Park } from '#kernel';
import type { AnyProjection } from '#kernel';
import { Parameters } from './parameters.js';
import { columnNames, sentType, sentValue, storedAs, tableOf } from './projection-table.js';

/** Rows of one projection, written only where the condition holds. */
export interface Rows {
  readonly projection: AnyProjection;
  readonly changes: readonly DocumentChange[];
}

/** The fence, the checkpoints, and the rows of two read models. */
const mostPreparedParts = 4;

/** A statement as the driver takes it; with a name where it is to be prepared. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/** A statement in the making: CTEs, and the values they name. */
export class Script {
  readonly #parameters = new Parameters();
  readonly #parts: string[] = [];

  constructor(readonly schema: string) {}

  value(value: unknown, type: string): string {
    return this.#parameters.add(value, type);
  }

  with(name: string, sql: string): void {
    this.#parts.push(`${name} as (${sql})`);
  }

  query(answer: string): Statement {
    const text = `with ${this.#parts.join(',\n')}\n${answer}`;
    const { values } = this.#parameters;
    // The server keeps what is prepared, so only the few shapes that come again and again are.
    return this.#parts.length <= mostPreparedParts
      ? { name: hashOf(text).slice(0, 40), text, values }
      : { text, values };
  }

  /**
   * `held` has a row while the fence holds. The share lock makes whoever would take the lease over wait for this commit,
   * so that nothing is written under a lease that is another's by then.
   */
  fence(fence: Fence | undefined): void {
    if (fence === undefined) {
      this.with('held', 'select 1');
      return;
    }
    const [name, epoch] = [this.value(fence.lease, 'text'), this.value(fence.epoch.toString(), 'bigint')];
    this.with('held', `select 1 from state.lease where name = ${name} and epoch = ${epoch} for share`);
  }

  /** Deletes and writes rows where `condition` holds, the last change of each document counting. */
  rows({ projection, changes }: Rows, index: number, conditionOf: () => string): void {
    if (changes.length === 0) return;
    const condition = conditionOf();
    const last = lastOfEach(changes);
    const gone = last.filter(({ document }) => document === undefined);
    const put = last.filter((change): change is Put => change.document !== undefined);
    if (gone.length > 0) this.#delete(projection, gone, { name: `gone_${index.toString()}`, condition });
    if (put.length > 0) this.#put(projection, put, { name: `put_${index.toString()}`, condition });
  }

  parks(parks: readonly Park[], condition: string): void {
    if (parks.length === 0) return;
    const column = (of: (park: Park) => string, type: string) => this.value(parks.map(of), `${type}[]`);
    const columns = [
      column(({ follower }) => follower, 'text'),
      column(({ tenant }) => tenant, 'text'),
      column(({ after }) => after.toString(), 'bigint'),
      column(({ position }) => position.toString(), 'bigint'),
      column(({ eventId }) => eventId, 'uuid'),
      column(({ error }) => error, 'text'),
    ];
    this.with(
      'parked',
      `insert into ${quoted(this.schema)}.parked (follower, tenant, after, position, event_id, error)
       select * from unnest(${columns.join(', ')}) as p (follower, tenant, after, position, event_id, error)
        where ${condition}
       on conflict (follower, tenant) do update
          set after = excluded.after, position = excluded.position, event_id = excluded.event_id,
              error = excluded.error, retry = false`,
    );
  }

  #delete(projection: AnyProjection, gone: readonly DocumentChange[], to: Target): void {
    const tenants = this.value(
      gone.map(({ tenant }) => tenant),
      'text[]',
    );
    const keys = this.value(
      gone.map(({ key }) => key),
      'text[]',
    );
    this.with(
      to.name,
      `delete from ${tableOf(this.schema, projection)} t using unnest(${tenants}, ${keys}) as d (tenant, key)
        where t.tenant = d.tenant and t.key = d.key and ${to.condition}`,
    );
  }

  #put(projection: AnyProjection, put: readonly Put[], to: Target): void {
    const names = columnNames(projection);
    const columns = names.map(quoted);
    const all = ['tenant', 'key', 'document', ...columns].join(', ');
    const arrays = [
      this.value(
        put.map(({ tenant }) => tenant),
        'text[]',
      ),
      this.value(
        put.map(({ key }) => key),
        'text[]',
      ),
      this.value(
        put.map(({ document, json }) => json ?? canonicalJson(document)),
        'text[]',
      ),
      ...names.map((name) =>
        this.value(
          put.map(({ document }) => sentValue(projection, name, document)),
          `${sentType(projection, name)}[]`,
        ),
      ),
    ];
    const updates = ['document', ...columns].map((column) => `${column} = excluded.${column}`).join(', ');
    this.with(
      to.name,
      `insert into ${tableOf(this.schema, projection)} (${all})
       select ${['tenant', 'key', 'document::json', ...names.map((name) => storedAs(projection, name))].join(', ')}
         from unnest(${arrays.join(', ')}) as p (${all})
        where ${to.condition}
       on conflict (tenant, key) do update set ${updates}`,
    );
  }
}

interface Target {
  readonly name: string;
  readonly condition: string;
}

type Put = DocumentChange & { readonly document: object };

const lastOfEach = (changes: readonly DocumentChange[]): readonly DocumentChange[] => [
  ...new Map(changes.map((change) => [JSON.stringify([change.tenant, change.key]), change])).values(),
];
