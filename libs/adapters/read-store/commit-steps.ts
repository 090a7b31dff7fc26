import type { Pool } from 'pg';
import { errorCode, quoted } from '#adapters/sql';
import {
  CheckpointRaced,
  LeaseLost,
  UnwritableDocuments,
  type Fence,
  type ProjectionStep,
  type ReplayStep,
} from '#kernel';
import { Script, type Statement } from './commit-statement.js';

interface Answer {
  readonly held: boolean;
  readonly moved: readonly string[];
}

/** What is wrong with a value, a constraint or a size, as against what is wrong with the server or the connection. */
const aboutTheData = /^(22|23|54)/;

/** In the order of their names, so that two statements, or a swap, never wait for each other's tables. */
const inOrder = (steps: readonly ProjectionStep[]) =>
  steps.toSorted((a, b) => (a.projection.name < b.projection.name ? -1 : 1));

/**
 * One statement, so one transaction and one round trip: it moves the checkpoints, and writes the rows of those it could
 * move. Throws as `ProjectionStore.commit` does.
 */
export const commitSteps = async (
  pool: Pool,
  schema: string,
  steps: readonly ProjectionStep[],
  fence: Fence | undefined,
): Promise<void> => {
  const { held, moved } = await run(pool, () => statementOf(schema, inOrder(steps), fence));
  if (!held) throw new LeaseLost(fence?.lease ?? '');
  const raced = steps.find(({ projection }) => !moved.includes(projection.name));
  if (raced !== undefined) throw new CheckpointRaced(raced.projection.name);
};

const statementOf = (schema: string, steps: readonly ProjectionStep[], fence: Fence | undefined) => {
  const script = new Script(schema);
  script.fence(fence);
  const column = (of: (step: ProjectionStep) => string | number, type: string) =>
    script.value(steps.map(of), `${type}[]`);
  const wanted = [
    column(({ projection }) => projection.name, 'text'),
    column(({ projection }) => projection.version, 'integer'),
    column(({ from }) => from.toString(), 'bigint'),
    column(({ to }) => to.toString(), 'bigint'),
  ];
  script.with(
    'moved',
    `update ${quoted(schema)}.checkpoint c set position = w.there
       from unnest(${wanted.join(', ')}) as w (projection, version, here, there)
      where c.projection = w.projection and c.version = w.version and c.position = w.here
        and exists (select from held)
     returning c.projection`,
  );
  steps.forEach(({ projection, changes }, index) => {
    script.rows({ projection, changes }, index, () => {
      const name = script.value(projection.name, 'text');
      return `exists (select from moved where moved.projection = ${name})`;
    });
  });
  const parks = steps.flatMap((step) => step.parks ?? []);
  script.parks(parks, 'exists (select from moved where moved.projection = p.follower)');
  return script.query(
    'select exists (select from held) as held, array(select projection from moved) as moved',
  );
};

/** As `commitSteps`, for a parked municipality: its park moves instead of the checkpoint. */
export const commitReplayStep = async (
  pool: Pool,
  schema: string,
  step: ReplayStep,
  fence: Fence | undefined,
): Promise<void> => {
  const { held, moved } = await run(pool, () => replayStatement(schema, step, fence));
  if (!held) throw new LeaseLost(fence?.lease ?? '');
  if (moved.length === 0) throw new CheckpointRaced(step.projection.name);
};

const replayStatement = (schema: string, step: ReplayStep, fence: Fence | undefined) => {
  const { projection, tenant, from, to, changes, then } = step;
  const script = new Script(schema);
  script.fence(fence);
  const [name, whose] = [script.value(projection.name, 'text'), script.value(tenant, 'text')];
  const here = script.value(from.toString(), 'bigint');
  const itsPark = `follower = ${name} and tenant = ${whose} and after = ${here} and exists (select from held)`;
  const table = `${quoted(schema)}.parked`;
  script.with(
    'moved',
    `${parkChange(script, table, { then, to })} where ${itsPark} returning follower as projection`,
  );
  script.rows({ projection, changes }, 0, () => 'exists (select from moved)');
  return script.query(
    'select exists (select from held) as held, array(select projection from moved) as moved',
  );
};

const parkChange = (script: Script, table: string, { then, to }: Pick<ReplayStep, 'then' | 'to'>): string => {
  if (then === 'released') return `delete from ${table}`;
  const after = script.value(to.toString(), 'bigint');
  if (then === 'onwards') return `update ${table} set after = ${after}`;
  const position = script.value(then.position.toString(), 'bigint');
  const [eventId, error] = [script.value(then.eventId, 'uuid'), script.value(then.error, 'text')];
  return `update ${table} set after = ${after}, position = ${position}, event_id = ${eventId}, error = ${error},
            retry = false`;
};

const run = async (pool: Pool, statement: () => Statement): Promise<Answer> => {
  try {
    const { rows } = await pool.query<Answer>(made(statement));
    return rows[0] ?? { held: false, moved: [] };
  } catch (fault) {
    throw aboutTheData.test(errorCode(fault)) ? new UnwritableDocuments(fault) : fault;
  }
};

/** A column is a function of the document, and may throw on one it did not expect. */
const made = (statement: () => Statement) => {
  try {
    return statement();
  } catch (fault) {
    throw new UnwritableDocuments(fault);
  }
};
