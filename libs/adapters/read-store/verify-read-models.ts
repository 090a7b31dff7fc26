import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { quoted } from '#adapters/sql';
import { projectToHead, ReadModelBehind, type AnyProjection, type EventStore } from '#kernel';
import { compareReadModels, type ReadModelDifference } from './compare-read-models.js';
import { LogUpTo } from './log-up-to.event-store.js';
import { PostgresReadStore } from './postgres.read-store.js';
import { checkpointTable, parkedTable } from './read.migrations.js';

export interface Verification {
  readonly pool: Pool;
  readonly store: EventStore;
  /** Prepared, in the schema `read`. */
  readonly projections: readonly AnyProjection[];
  /** What an operator has said to leave out, `follower/event id`. */
  readonly skips?: ReadonlySet<string>;
}

/** A projector that is never idle moves the checkpoint while we fold; each attempt has less left to fold. */
const attempts = 20;

/**
 * Folds the whole log anew, beside the living read models, and answers where they differ: at most 100 rows of each
 * projection. Writes nothing that stays. Throws `ReadModelBehind` when a read model would not stand still.
 */
export const verifyReadModels = async (
  verification: Verification,
): Promise<readonly ReadModelDifference[]> => {
  const { pool, projections } = verification;
  const schema = `verify_${randomBytes(8).toString('hex')}`;
  await pool.query(`create schema ${quoted(schema)}`);
  try {
    await pool.query(checkpointTable(schema));
    await pool.query(parkedTable(schema));
    await new PostgresReadStore(pool, schema).prepare(projections);
    const differences: ReadModelDifference[] = [];
    for (const projection of projections)
      differences.push(...(await verify(verification, schema, projection)));
    return differences;
  } finally {
    await pool.query(`drop schema ${quoted(schema)} cascade`);
  }
};

const verify = async (
  { pool, store, skips = new Set() }: Verification,
  schema: string,
  projection: AnyProjection,
): Promise<readonly ReadModelDifference[]> => {
  const live = new PostgresReadStore(pool);
  const documents = new PostgresReadStore(pool, schema);
  let reached = 0n;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const target = await live.checkpoint(projection);
    // It has been reset meanwhile: begin again with it.
    if (target < reached) await documents.reset(projection);
    await projectToHead({ store: new LogUpTo(store, target), documents }, projection, { skips });
    reached = target;
    const differences = await compareReadModels(pool, { live: 'read', fresh: schema }, projection);
    if (differences !== undefined) return differences;
  }
  throw new ReadModelBehind(reached);
};
