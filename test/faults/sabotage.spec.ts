import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { migrate, openPool } from '#adapters/postgres';
import { PostgresReadStore } from '#adapters/read-store';
import {
  catchUp,
  catalogFor,
  Projector,
  type AnyProjection,
  type EventStore,
  type Fence,
  type FollowerPorts,
  type ProjectionStep,
} from '#kernel';
import { createTestDatabase, type TestDatabase } from '#testing';
import { problemsAtRest } from './checker.js';
import { counterEvents, counting, echoEvents, tallies, totals } from './counting.js';
import { History } from './history.js';
import { headOf, remainsOf } from './remains.js';
import { followerOn, prepareProjector } from './run-projector.js';
import { seededRandom } from './seeded-random.js';
import { write } from './writing.js';

/** Whoever comes writes: neither the lease's epoch nor the checkpoint is looked at. */
class WithoutFence extends PostgresReadStore {
  readonly #pool: Pool;
  constructor(pool: Pool) {
    super(pool);
    this.#pool = pool;
  }
  override async commit(steps: readonly ProjectionStep[]): Promise<void> {
    for (const step of steps) {
      const { rows } = await this.#pool.query<{ position: string }>(
        'select position from read.checkpoint where projection = $1',
        [step.projection.name],
      );
      await super.commit([{ ...step, from: BigInt(rows[0]?.position ?? 0) }]);
    }
  }
}

/** Checkpoint and rows in two transactions, with a death between them. */
class NotAtomic extends PostgresReadStore {
  dies = true;
  constructor(
    pool: Pool,
    readonly first: 'rows' | 'checkpoint',
  ) {
    super(pool);
  }
  override async commit(steps: readonly ProjectionStep[], fence?: Fence): Promise<void> {
    if (!this.dies) return super.commit(steps, fence);
    this.dies = false;
    const half = steps.map((step) =>
      this.first === 'checkpoint' ? { ...step, changes: [] } : { ...step, to: step.from },
    );
    await super.commit(half, fence);
    throw new Error('killed between the two');
  }
}

/** An event that cannot be folded is passed over, and nobody is told. */
const skipsInSilence = <P extends AnyProjection>(projection: P): P => ({
  ...projection,
  catalogs: projection.catalogs.map((catalog) => ({
    ...catalog,
    definitions: Object.fromEntries(
      Object.entries(catalog.definitions).map(([type, definition]) => [
        type,
        { ...definition, decode: (_: number, data: unknown) => ({ number: 0, ...(data as object) }) },
      ]),
    ),
  })),
});

describe('The checker bites: it finds what is wrong with a build', () => {
  let database: TestDatabase;
  let pool: Pool;
  let history: History;
  let head: bigint;
  let tenant: string;
  let number = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    await prepareProjector(pool);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    number += 1;
    tenant = `t${number.toString()}`;
    history = new History();
    head = await headOf(pool);
  });

  const honest = () => followerOn(pool);
  const append = (appends: number, store: EventStore = honest().store) => {
    const wanted = history.acknowledged + appends;
    return write({
      store,
      tenant,
      random: seededRandom(number),
      tell: history.note.bind(history),
      stopped: () => history.acknowledged >= wanted,
    });
  };
  const follow = (ports: FollowerPorts = honest(), subscriptions = counting) => catchUp(ports, subscriptions);
  const problems = async () => problemsAtRest(await remainsOf(pool, { tenant, head, history }));
  const kinds = async () => [...new Set((await problems()).map((problem) => problem.split(':')[0]))];
  const projectorOn = (
    documents: PostgresReadStore,
    projections: readonly AnyProjection[] = [tallies, totals],
  ) =>
    Projector.open(
      { store: honest().store, documents },
      {
        projections,
        catalogOf: catalogFor([counterEvents, echoEvents]),
        skipped: () => Promise.resolve(new Set<string>()),
      },
    );
  const rebuildHonestly = async () => {
    for (const projection of counting.projections) await honest().documents.reset(projection);
    await follow();
  };

  it('finds nothing wrong with the honest one', async () => {
    await append(20);
    await follow();
    expect(await problems()).toEqual([]);
  });

  it('naive-checkpoint: positions from a sequence, visible out of order', async () => {
    await append(5);
    await follow();
    // What a sequence does: the later position is committed first, and read past.
    const late = await pool.connect();
    await late.query('begin');
    const insert = `insert into log.event (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
      select $1::bigint, 0, $2, 1, $3, type, tenant, category, data, metadata from log.event where position = $4`;
    const end = await headOf(pool);
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    const streams = [`counter-${tenant}.late`, `counter-${tenant}.soon`];
    const { rows } = await pool.query<{ n: number }>(
      `select (data->>'number')::int as n from log.event where position = $1`,
      [(head + 1n).toString()],
    );
    const numbers = [rows[0]?.n ?? 0];
    await late.query(insert, [(end + 1n).toString(), ids[0], streams[0], (head + 1n).toString()]);
    await pool.query(insert, [(end + 2n).toString(), ids[1], streams[1], (head + 1n).toString()]);
    const projector = await projectorOn(new PostgresReadStore(pool));
    await projector.take(await honest().store.readAll({ after: projector.after, limit: 100 }));
    await late.query('commit');
    late.release();
    streams.forEach((streamId, index) => {
      history.note({ attempt: { streamId, expected: '-1', eventIds: [ids[index] ?? ''], numbers } });
    });
    await projector.take(await honest().store.readAll({ after: projector.after, limit: 100 }));
    expect(await kinds()).toContain('model');
    await rebuildHonestly();
  });

  it('no-fencing: one that was passed over wakes up and writes', async () => {
    await append(5);
    const stale = await projectorOn(new WithoutFence(pool));
    const page = await honest().store.readAll({ after: stale.after, limit: 3 });
    await follow();
    await stale.take(page);
    expect(await kinds()).toContain('model');
    await rebuildHonestly();
  });

  it('skip-on-error: what cannot be folded is passed over in silence', async () => {
    await append(5);
    await pool.query('alter table log.event disable trigger event_is_append_only');
    const flip = (from: string, to: string) =>
      pool.query(`update log.event set data = replace(data::text, $2, $3)::json where position = $1`, [
        (head + 2n).toString(),
        from,
        to,
      ]);
    await flip('"number"', '"numbes"');
    const silent = { projections: counting.projections.map(skipsInSilence), policies: [] };
    await follow(honest(), silent);
    expect(await kinds()).toContain('model');
    await flip('"numbes"', '"number"');
    await pool.query('alter table log.event enable trigger event_is_append_only');
    await rebuildHonestly();
    await honest().checkpoints.askRetry({});
    await follow();
    expect(await problems()).toEqual([]);
  });

  it.each(['rows', 'checkpoint'] as const)(
    'non-atomic-checkpoint: killed between the two, the %s written first',
    async (first) => {
      await append(5);
      const documents = new NotAtomic(pool, first);
      const dying = { ...honest(), documents };
      await expect(follow(dying)).rejects.toThrow('killed');
      await follow();
      expect(await kinds()).toContain('model');
      await rebuildHonestly();
      expect(await problems()).toEqual([]);
    },
  );
});
