import { settle } from '../run-projector.js';
import { write } from '../writing.js';
import { openPool } from '#adapters/postgres';
import { PostgresEventStore } from '#adapters/event-store';
import type { Cycle, Kind } from '../kind.js';

const tampered = new Map<string, string>();

/** Some appends, and an event among them that is no longer what it was. */
const tamper = async ({ cluster, pool, tenant, random, history }: Cycle): Promise<void> => {
  const own = openPool(cluster.url, { max: 2 });
  const store = new PostgresEventStore(own);
  const tell = history.note.bind(history);
  await write({ store, tenant, random, tell, stopped: () => history.acknowledged.length >= 8 });
  await store.close();
  await own.end();
  const eventIds = history.acknowledged.flatMap((each) => each.eventIds);
  const eventId = eventIds[Math.floor(random() * eventIds.length)] ?? '';
  tampered.set(tenant, eventId);
  // As the owner of the table may, with the trigger out of the way: "number" becomes "numbes".
  await pool.query('alter table log.event disable trigger event_is_append_only');
  await pool.query(
    `update log.event set data = replace(data::text, '"number"', '"numbes"')::json where event_id = $1`,
    [eventId],
  );
  await pool.query('alter table log.event enable trigger event_is_append_only');
};

/** Puts the event right again, so that the checker can hold the rest against the log. */
const mend = async ({ pool, tenant }: Cycle): Promise<void> => {
  await pool.query('alter table log.event disable trigger event_is_append_only');
  await pool.query(
    `update log.event set data = replace(data::text, '"numbes"', '"number"')::json where event_id = $1`,
    [tampered.get(tenant)],
  );
  await pool.query('alter table log.event enable trigger event_is_append_only');
};

export const flippedByte: Kind = {
  name: 'flipped-byte',
  what: 'a byte of a stored event changed; what cannot be read stands still, and goes on when it is mended',
  happen: async (cycle) => {
    await tamper(cycle);
    await settle(cycle.pool);
    const { rowCount } = await cycle.pool.query(
      'select 1 from read.parked where tenant = $1 and event_id = $2',
      [cycle.tenant, tampered.get(cycle.tenant)],
    );
    if (rowCount !== 2) throw new Error('a changed event was folded in silence');
    await mend(cycle);
    await cycle.pool.query('update read.parked set retry = true where tenant = $1', [cycle.tenant]);
    await cycle.pool.query('update state.parked set retry = true where tenant = $1', [cycle.tenant]);
  },
};
