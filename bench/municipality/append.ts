import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { followUpEvents } from '../../libs/contexts/index.js';
import { canonicalJson, streamOf, type EventToAppend, type TenantId } from '../../libs/kernel/index.js';
import { during, inRounds, medianOf, perSecond, ratioOf, tell, type Cell } from '../rounds.js';
import type { World } from '../world.js';

/** A deviation reported: some 300 bytes of data and 350 of metadata. */
const someEvent = (): EventToAppend => ({
  eventId: randomUUID(),
  type: 'DeviationReported',
  schemaVersion: 1,
  data: {
    what: 'Anbudet kom inn over rammen, og arbeidet er stanset til kommunestyret har behandlet ny finansiering.',
    measure:
      'Saken legges fram på nytt i mai med to alternativer, det ene innenfor den rammen som er vedtatt.',
  },
  metadata: {
    actor: 'system:bench' as EventToAppend['metadata']['actor'],
    roles: ['SYSTEM'],
    occurredAt: new Date().toISOString() as EventToAppend['metadata']['occurredAt'],
    recordedAt: new Date().toISOString() as EventToAppend['metadata']['recordedAt'],
    commandId: randomUUID(),
    correlationId: randomUUID(),
    causationId: null,
  },
});

const tenant = 'bench' as TenantId;
const newStream = () => streamOf(followUpEvents, tenant, randomUUID());

export const appendOnce = ({ platform: { store } }: World): Promise<unknown> =>
  store.append({ streamId: newStream(), expectedRevision: 'no-stream', events: [someEvent()] });

/** The least a client can do: the same row into a table of the same shape, prepared, one commit each. */
const rawInsert = (pool: Pool): (() => Promise<unknown>) => {
  let position = 0;
  return () => {
    const { eventId, type, schemaVersion, data, metadata } = someEvent();
    const [json, meta] = [canonicalJson(data), canonicalJson(metadata)];
    position += 1;
    return pool.query({
      name: 'bench.insert',
      text: `insert into bench_event
        (position, revision, event_id, schema_version, stream_id, type, tenant, category, data, metadata)
        values ($1, 0, $2, $3, $4, $5, $6, 'followUp', $7, $8)`,
      values: [position, eventId, schemaVersion, newStream(), type, tenant, json, meta],
    });
  };
};

/** Appending one event by one command's worth, against the database's own limit. */
export const measureAppend = async (world: World): Promise<void> => {
  const { pool } = world.platform;
  await pool.query('create table bench_event (like log.event including all)');
  const insert = rawInsert(pool);
  const cells = (clients: number): readonly Cell[] => [
    { name: `raw ${clients.toString()}`, run: during(500, clients, insert) },
    { name: `ours ${clients.toString()}`, run: during(500, clients, () => appendOnce(world)) },
  ];
  const rates = await inRounds(7, [...cells(1), ...cells(10)]);
  for (const clients of ['1', '10']) {
    const [ours, raw] = [`ours ${clients}`, `raw ${clients}`];
    tell(
      `append ÷ raw prepared INSERT, ${clients} client${clients === '1' ? '' : 's'}`,
      ratioOf(rates, ours, raw),
      `${perSecond(medianOf(rates, ours))} against ${perSecond(medianOf(rates, raw))}`,
    );
  }
};
