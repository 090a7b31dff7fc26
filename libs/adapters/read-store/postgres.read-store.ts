import type { Pool } from 'pg';
import { quoted } from '#adapters/sql';
import {
  CheckpointRaced,
  ReadStore,
  type AnyProjection,
  type DocumentQuery,
  type Filter,
  type Joined,
  type JoinedView,
  type Message,
  type Projection,
  type Row,
  type TenantId,
} from '#kernel';
import { commitStatement, type CommitStep } from './commit-statement.js';
import { countRows, findRows } from './find-rows.js';
import { prepareTables, resetTable } from './prepare-tables.js';
import { tableOf } from './projection-table.js';
import { tenantsOf } from './tenants-of.js';
import { joinedViewOf, viewOf } from './view.js';

interface Place {
  readonly tenant: TenantId;
  readonly key: string;
}

/** Read models in PostgreSQL, one table each. The pool's database must be migrated and the projections prepared. */
export class PostgresReadStore extends ReadStore {
  readonly #pool: Pool;
  readonly #schema: string;

  constructor(pool: Pool, schema = 'read') {
    super();
    this.#pool = pool;
    this.#schema = schema;
  }

  async get<E extends Message, D>(
    from: Projection<E, D>,
    tenant: TenantId,
    key: string,
  ): Promise<D | undefined> {
    const [document] = await this.getMany(from, [{ tenant, key }]);
    return document;
  }

  async getMany<E extends Message, D>(
    from: Projection<E, D>,
    keys: readonly Place[],
  ): Promise<readonly (D | undefined)[]> {
    if (keys.length === 0) return [];
    const { rows } = await this.#pool.query<{ document: D | null }>(
      `select t.document from unnest($1::text[], $2::text[]) with ordinality as wanted (tenant, key, number)
         left join ${tableOf(this.#schema, from)} t on t.tenant = wanted.tenant and t.key = wanted.key
        order by wanted.number`,
      [keys.map(({ tenant }) => tenant), keys.map(({ key }) => key)],
    );
    return rows.map(({ document }) => document ?? undefined);
  }

  async find<E extends Message, D>(from: Projection<E, D>, query: DocumentQuery): Promise<readonly Row<D>[]> {
    const rows = await findRows(this.#pool, viewOf(this.#schema, from), query);
    return rows.map(({ keys: [key], documents: [document], cursor }) => ({
      key: key ?? '',
      document: document as D,
      cursor,
    }));
  }

  async findJoined<A, B>(
    view: JoinedView<A, B>,
    query: DocumentQuery,
  ): Promise<readonly Row<Joined<A, B>>[]> {
    const rows = await findRows(this.#pool, joinedViewOf(this.#schema, view), query);
    return rows.map(({ keys, documents: [from, other], cursor }) => ({
      key: keys.filter((key) => key !== null).join('/'),
      document: { from: from as A, with: other as B | null },
      cursor,
    }));
  }

  count<A, B>(view: AnyProjection | JoinedView<A, B>, query: DocumentQuery): Promise<number> {
    const read = 'from' in view ? joinedViewOf(this.#schema, view) : viewOf(this.#schema, view);
    return countRows(this.#pool, read, query);
  }

  tenantsOf(projection: AnyProjection, where?: Filter): Promise<readonly TenantId[]> {
    return tenantsOf(this.#pool, this.#schema, projection, where);
  }

  prepare(projections: readonly AnyProjection[]): Promise<void> {
    return prepareTables(this.#pool, this.#schema, projections);
  }

  async checkpoint(projection: AnyProjection): Promise<bigint> {
    const [position = 0n] = await this.checkpoints([projection]);
    return position;
  }

  async checkpoints(projections: readonly AnyProjection[]): Promise<readonly bigint[]> {
    const { rows } = await this.#pool.query<{ position: string }>(
      `select coalesce(position, 0) as position
         from unnest($1::text[], $2::integer[]) with ordinality as wanted (projection, version, number)
         left join ${quoted(this.#schema)}.checkpoint using (projection, version) order by number`,
      [projections.map(({ name }) => name), projections.map(({ version }) => version)],
    );
    return rows.map(({ position }) => BigInt(position));
  }

  async commit(projection: AnyProjection, step: CommitStep): Promise<void> {
    const { text, values } = commitStatement(this.#schema, projection, step);
    const { rows } = await this.#pool.query<{ moved: number }>(text, [...values]);
    if (rows[0]?.moved !== 1) throw new CheckpointRaced(projection.name);
  }

  reset(projection: AnyProjection): Promise<void> {
    return resetTable(this.#pool, this.#schema, projection);
  }
}
