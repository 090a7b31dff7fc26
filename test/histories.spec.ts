import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { PostgresEventStore } from '#adapters/event-store';
import { migrate, openPool } from '#adapters/postgres';
import { SealingEventStore } from '#adapters/sealing';
import { knownProcedures } from '#contexts';
import { procedureRef } from '#engine';
import { PostgresTextKeys } from '#adapters/state';
import { createTestDatabase, type TestDatabase } from '#testing';
import { recordHistory } from './record-history.js';
import {
  appendHistory,
  deviationsIn,
  expectable,
  histories,
  meaningOf,
  walkedIn,
  type Meaning,
} from './replay-history.js';

const wanted = process.env['IVERK_NEW_HISTORY'];
const nameOf = ({ id, version }: { readonly id: string; readonly version: number }) =>
  `${id}@${version.toString()}`;

/** A procedure's history is made here, once; a release's is the demo's log, made before this runs. */
const procedureWanted = knownProcedures.find((each) => nameOf(each) === wanted);
if (wanted?.includes('@') === true && procedureWanted === undefined)
  throw new RangeError(`No procedure ${wanted} comes with this build`);
const linesWanted = path.join(histories, `${wanted ?? ''}.jsonl`);
if (procedureWanted !== undefined && !existsSync(linesWanted))
  writeFileSync(linesWanted, await recordHistory(procedureWanted));

/**
 * Every released version's log, as that version wrote it, and for every version of a procedure one in which follow-ups
 * or cases go everywhere it lets them; beside what each meant then. `npm run history -- 0.2.0` adds the next of the first,
 * `npm run history -- politisk-vedtak@2` of the second. What is expected changes only when a projection is meant to say
 * something else of the past.
 */
const versions = readdirSync(histories)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => path.basename(file, '.jsonl'));

const expectedOf = (version: string) => path.join(histories, `${version}.expected.json`);

describe.each(versions)('The log kept as %s', (version) => {
  let database: TestDatabase;
  let pool: Pool;
  let meaning: Meaning;
  let deviations: readonly string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = openPool(database.url);
    await migrate(pool);
    const store = new SealingEventStore(new PostgresEventStore(pool), new PostgresTextKeys(pool));
    await appendHistory(store, version);
    meaning = await meaningOf(store, pool);
    deviations = await deviationsIn(store);
    const expected = expectedOf(version);
    if (wanted === version && !existsSync(expected))
      writeFileSync(expected, `${JSON.stringify(expectable(meaning), null, 1)}\n`);
  }, 60_000);
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const expected = () => JSON.parse(readFileSync(expectedOf(version), 'utf8')) as Meaning;

  it('is read and folded to the same states by every decider', () => {
    expect(meaning.states).toEqual(expected().states);
  });

  it('could have been written, by the rules of this build and the procedures that were pinned', () => {
    expect(deviations).toEqual([]);
  });

  it('is folded to the same documents by every read model there was', () => {
    const then = expected().documents;
    const now = Object.entries(meaning.documents).filter(([name]) => name in then);
    expect(Object.fromEntries(now)).toEqual(then);
  });
});

describe('A version of a procedure', () => {
  const walked = walkedIn(versions);

  it.each(knownProcedures.map((each) => [nameOf(each), each] as const))(
    'has a history that goes everywhere it lets a follow-up or a case go (npm run history -- %s)',
    (_, procedure) => {
      const { steps, timers, tasks } = walked(procedureRef(procedure).hash);
      const untaken = procedure.transitions.filter(({ id, from, to }) =>
        to.some(
          (state) =>
            !steps.some(
              (step) =>
                (step.id === undefined || step.id === id) &&
                step.to === state &&
                (from === '*' || from.includes(step.from)),
            ),
        ),
      );
      expect({
        steps: untaken.map(({ id }) => id),
        timers: (procedure.timers ?? []).map(({ id }) => id).filter((id) => !timers.has(id)),
        tasks: (procedure.tasks ?? []).map(({ id }) => id).filter((id) => !tasks.has(id)),
      }).toEqual({ steps: [], timers: [], tasks: [] });
    },
  );
});
