import type { Pool } from 'pg';
import { askRetryIn, inTransaction, parkedIn, quoted } from '#adapters/sql';
import {
  ProjectionStore,
  type AnyProjection,
  type DocumentKey,
  type DocumentQuery,
  type Fence,
  type Filter,
  type FoundPast,
  type FoundValues,
  type Joined,
  type JoinedView,
  type LogPosition,
  type Message,
  type Page,
  type PageQuery,
  type Parked,
  type PastRow,
  type PastView,
  type Projection,
  type ProjectionStep,
  type ReadStore,
  type ReplayStep,
  type Row,
  type TenantId,
} from '#kernel';
import { Announcer } from './announcer.js';
import { commitReplayStep, commitSteps } from './commit-steps.js';
import { besideSchema } from './read.migrations.js';
import { swapTables } from './swap-tables.js';
import { countRows, findPage, findValues, type FoundRow } from './find-rows.js';
import { oneAtATime, type Queries } from './queries.js';
import type { Reading } from './reading.js';
import { prepareTables, resetTable } from './prepare-tables.js';
import { tableOf } from './projection-table.js';
import { tenantsOf } from './tenants-of.js';
import { pastViewOf } from './past-view.js';
import { pageJoined, pagePast, type PageReading } from './read-pages.js';
import { joinedViewOf, viewOf, type Place, type View } from './view.js';
import { KeptDocuments } from './kept-documents.js';
import { toJoined, toPast, toRow } from './found-rows.js';
import { loadJson } from './load-json.js';

/** Read models in PostgreSQL, one table each. The pool's database must be migrated and the projections prepared. */
export class PostgresReadStore extends ProjectionStore {
  readonly #pool: Pool;
  readonly #reads: Queries;
  readonly #pages: Queries;
  readonly #schema: string;
  readonly #kept: KeptDocuments;
  readonly #announcer: Announcer;

  constructor(
    pool: Pool,
    schema = 'read',
    { reads = pool, pages = reads, kept = new KeptDocuments() }: Reading = {},
  ) {
    super();
    this.#pool = pool;
    this.#reads = reads;
    this.#pages = pages;
    this.#schema = schema;
    this.#kept = kept;
    this.#announcer = new Announcer(pool);
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
    keys: readonly DocumentKey[],
  ): Promise<readonly (D | undefined)[]> {
    const documents = await this.#kept.read(this.#reads, this.#documentsOf(from), keys);
    return documents as readonly (D | undefined)[];
  }

  async load<E extends Message, D>(
    from: Projection<E, D> | AnyProjection,
    keys: readonly DocumentKey[],
  ): Promise<readonly (string | undefined)[]> {
    if (keys.length === 0) return [];
    const rows = await loadJson(this.#reads, this.#documentsOf(from), keys);
    return rows.map(([, json]) => json ?? undefined);
  }

  async find<E extends Message, D>(from: Projection<E, D>, query: DocumentQuery): Promise<readonly Row<D>[]> {
    const { rows } = await this.#findWhole(viewOf(this.#schema, from), query);
    return rows.map((row) => toRow<D>(row));
  }

  async findJoined<A, B>(
    view: JoinedView<A, B>,
    query: DocumentQuery,
  ): Promise<readonly Row<Joined<A, B>>[]> {
    const { rows } = await this.#findWhole(joinedViewOf(this.#schema, view), query);
    return rows.map((row) => toJoined<A, B>(row, row.read));
  }

  pageJoined<A, B>(view: JoinedView<A, B>, query: PageQuery): Promise<Page<Row<Joined<A, B>>>> {
    return pageJoined(this.#paging, view, query);
  }

  pagePast<A, B>(view: PastView<A, B>, query: PageQuery): Promise<Page<PastRow<A>>> {
    return pagePast(this.#paging, view, query);
  }

  async findPast<A, B>(view: PastView<A, B>, query: DocumentQuery): Promise<readonly FoundPast[]> {
    const asked = { ...query, counted: false };
    const { rows } = await findPage(this.#reads, pastViewOf(this.#schema, view), asked, { found: [] });
    return rows.map(toPast);
  }

  values<A, B>(
    view: JoinedView<A, B> | PastView<A, B>,
    query: DocumentQuery,
    columns: readonly string[],
  ): Promise<readonly FoundValues[]> {
    return findValues(this.#reads, this.#viewOf(view), { ...query, columns });
  }

  count<A, B>(
    view: AnyProjection | JoinedView<A, B> | PastView<A, B>,
    query: DocumentQuery,
  ): Promise<number> {
    return countRows(this.#reads, this.#viewOf(view), query);
  }

  /** Everything that matches, with its documents: what is read once is not kept. */
  #findWhole(view: View, query: DocumentQuery): Promise<Page<FoundRow>> {
    const found = view.documents.map(({ sql }) => sql);
    return findPage(this.#reads, view, { ...query, counted: false }, { found });
  }

  #documentsOf(projection: AnyProjection): Place {
    return { table: tableOf(this.#schema, projection), column: 'document' };
  }

  #viewOf<A, B>(view: AnyProjection | JoinedView<A, B> | PastView<A, B>): View {
    if ('at' in view) return pastViewOf(this.#schema, view);
    return 'from' in view ? joinedViewOf(this.#schema, view) : viewOf(this.#schema, view);
  }

  tenantsOf(projection: AnyProjection, where?: Filter): Promise<readonly TenantId[]> {
    return tenantsOf(this.#reads, this.#schema, projection, where);
  }

  atOneMoment<T>(work: (documents: ReadStore) => Promise<T>): Promise<T> {
    return inTransaction(
      this.#pool,
      (client) => {
        const reading = { reads: oneAtATime(client), kept: this.#kept };
        return work(new PostgresReadStore(this.#pool, this.#schema, reading));
      },
      'repeatable read',
    );
  }

  prepare(projections: readonly AnyProjection[]): Promise<void> {
    return prepareTables(this.#pool, this.#schema, projections);
  }

  async checkpoint(projection: AnyProjection): Promise<LogPosition> {
    const [position = 0n] = await this.checkpoints([projection]);
    return position;
  }

  async checkpoints(projections: readonly AnyProjection[]): Promise<readonly LogPosition[]> {
    const { rows } = await this.#reads.query<{ position: string }>(
      `select coalesce(position, 0) as position
         from unnest($1::text[], $2::integer[]) with ordinality as wanted (projection, version, number)
         left join ${quoted(this.#schema)}.checkpoint using (projection, version) order by number`,
      [projections.map(({ name }) => name), projections.map(({ version }) => version)],
    );
    return rows.map(({ position }) => BigInt(position));
  }

  parked(): Promise<readonly Parked[]> {
    return parkedIn(this.#pool, this.#parks);
  }

  watch(wake: () => void): Promise<() => Promise<void>> {
    return this.#announcer.watch(wake);
  }

  async commit(steps: readonly ProjectionStep[], fence?: Fence): Promise<void> {
    await commitSteps(this.#pool, this.#schema, steps, fence);
    this.#announcer.announce();
  }

  async commitReplay(step: ReplayStep, fence?: Fence): Promise<void> {
    await commitReplayStep(this.#pool, this.#schema, step, fence);
    this.#announcer.announce();
  }

  async askRetry(which: { readonly follower?: string; readonly tenant?: TenantId }): Promise<number> {
    return askRetryIn(this.#pool, this.#parks, which);
  }

  reset(projection: AnyProjection): Promise<void> {
    return resetTable(this.#pool, this.#schema, projection);
  }

  beside(): PostgresReadStore {
    return new PostgresReadStore(this.#pool, besideSchema);
  }

  async swapIn(
    projections: readonly AnyProjection[],
    catchUp: () => Promise<void>,
    fence?: Fence,
  ): Promise<void> {
    const schemas = { live: this.#schema, beside: besideSchema };
    await swapTables(this.#pool, schemas, projections, { catchUp, fence });
    this.#announcer.announce();
  }

  get #paging(): PageReading {
    return { reads: this.#pages, schema: this.#schema, kept: this.#kept };
  }

  get #parks(): string {
    return `${quoted(this.#schema)}.parked`;
  }
}
