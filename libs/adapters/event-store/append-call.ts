import type { Pool } from 'pg';
import { ConnectionLost, isConnectionLost } from '#adapters/sql';
import { EventIdReused, StreamConflict, type AppendRequest, type AppendResult } from '#kernel';
import { prepareAppend, type PreparedAppend } from './prepared-append.js';

interface Answer {
  readonly outcome: 'appended' | 'repeated' | 'conflict' | 'reused';
  readonly last_revision: string | null;
  readonly last_position: string | null;
  readonly taken_id: string | null;
}

const statement = {
  name: 'log.append',
  text: 'select * from log.append($1, $2, $3, $4, $5, $6, $7, $8, $9)',
};

/**
 * One round trip. When the connection breaks before the answer, the append may or may not have been written: it is
 * sent once more with the same event ids, which answers as the first time. Throws `ConnectionLost` after that.
 */
export const sendAppend = async (pool: Pool, request: AppendRequest): Promise<AppendResult> => {
  const prepared = prepareAppend(request);
  const answer = await send(pool, prepared).catch(async (fault: unknown) => {
    if (!isConnectionLost(fault)) throw fault;
    return sendAgain(pool, prepared);
  });
  return resultOf(answer, request);
};

const sendAgain = async (pool: Pool, prepared: PreparedAppend): Promise<Answer> => {
  try {
    return await send(pool, prepared);
  } catch (fault) {
    throw isConnectionLost(fault) ? new ConnectionLost(`appending to ${prepared.streamId}`, fault) : fault;
  }
};

const send = async (
  pool: Pool,
  { streamId, tenant, category, expected, events }: PreparedAppend,
): Promise<Answer> => {
  const values = [
    streamId,
    tenant,
    category,
    expected.toString(),
    events.map(({ eventId }) => eventId),
    events.map(({ type }) => type),
    events.map(({ schemaVersion }) => schemaVersion),
    events.map(({ data }) => data),
    events.map(({ metadata }) => metadata),
  ];
  const { rows } = await pool.query<Answer>({ ...statement, values });
  const [answer] = rows;
  if (answer === undefined) throw new Error('log.append answered nothing');
  return answer;
};

const resultOf = (answer: Answer, { streamId, expectedRevision }: AppendRequest): AppendResult => {
  switch (answer.outcome) {
    case 'conflict':
      throw new StreamConflict(streamId, expectedRevision);
    case 'reused':
      throw new EventIdReused(answer.taken_id ?? '');
    case 'appended':
    case 'repeated':
      return { revision: BigInt(answer.last_revision ?? 0), position: BigInt(answer.last_position ?? 0) };
  }
};
