import type { Pool } from 'pg';
import { ConnectionLost, isConnectionLost } from '#adapters/sql';
import type { PreparedAppend, PreparedEvent } from './prepared-append.js';

/** What `log.append` answers, as the driver gives it. */
export interface Answer {
  readonly outcome: 'appended' | 'repeated' | 'conflict' | 'reused';
  readonly last_revision: string | null;
  readonly last_position: string | null;
  readonly taken_id: string | null;
}

/**
 * Several appends in one round trip and one commit, answered one by one: what is refused holds up no other. When the
 * connection breaks before the answer, they may or may not have been written: they are sent once more with the same
 * event ids, which answers as the first time. Throws `ConnectionLost` after that; what else is thrown is undone for all.
 */
export const sendAppends = async (
  pool: Pool,
  appends: readonly PreparedAppend[],
): Promise<readonly Answer[]> => {
  try {
    return await send(pool, appends);
  } catch (fault) {
    if (!isConnectionLost(fault)) throw fault;
    return sendAgain(pool, appends);
  }
};

const sendAgain = async (pool: Pool, appends: readonly PreparedAppend[]): Promise<readonly Answer[]> => {
  try {
    return await send(pool, appends);
  } catch (fault) {
    const streams = appends.map(({ streamId }) => streamId).join(', ');
    throw isConnectionLost(fault) ? new ConnectionLost(`appending to ${streams}`, fault) : fault;
  }
};

const send = async (pool: Pool, appends: readonly PreparedAppend[]): Promise<readonly Answer[]> => {
  const [only, ...others] = appends;
  const call = only !== undefined && others.length === 0 ? callOne(only) : callEach(appends);
  const { rows } = await pool.query<Answer>(call);
  if (rows.length !== appends.length) throw new Error('The log did not answer every append');
  return rows;
};

const columnsOf = (events: readonly PreparedEvent[]) => [
  events.map(({ eventId }) => eventId),
  events.map(({ type }) => type),
  events.map(({ schemaVersion }) => schemaVersion),
  events.map(({ data }) => data),
  events.map(({ metadata }) => metadata),
];

const callOne = ({ streamId, tenant, category, expected, events }: PreparedAppend) => ({
  name: 'log.append',
  text: 'select * from log.append($1, $2, $3, $4, $5, $6, $7, $8, $9)',
  values: [streamId, tenant, category, expected.toString(), ...columnsOf(events)],
});

const callEach = (appends: readonly PreparedAppend[]) => ({
  name: 'log.append_each',
  text: 'select * from log.append_each($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
  values: [
    appends.map(({ streamId }) => streamId),
    appends.map(({ tenant }) => tenant),
    appends.map(({ category }) => category),
    appends.map(({ expected }) => expected.toString()),
    appends.map(({ events }) => events.length),
    ...columnsOf(appends.flatMap(({ events }) => events)),
  ],
});
