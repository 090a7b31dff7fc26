import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { settle } from '../run-projector.js';
import { withStore } from '../send-again.js';
import { write } from '../writing.js';
import type { Cycle, Kind } from '../kind.js';

/** Some appends, and the id of one of the events in them. */
const written = async ({ cluster, tenant, random, history }: Cycle): Promise<string> => {
  const tell = history.note.bind(history);
  await withStore(cluster.url, (store) =>
    write({ store, tenant, random, tell, stopped: () => history.acknowledged >= 8 }),
  );
  const ids = history.outcomes.flatMap(({ attempt, answer }) =>
    typeof answer === 'object' ? attempt.eventIds : [],
  );
  return ids[Math.floor(random() * ids.length)] ?? '';
};

/** As the owner of the table may, with the trigger out of the way. */
const rewrite = async ({ pool }: Cycle, eventId: string, [from, to]: readonly [string, string]) => {
  await pool.query('alter table log.event disable trigger event_is_append_only');
  await pool.query(
    'update log.event set data = replace(data::text, $2, $3)::json where event_id = $1::uuid',
    [eventId, `"${from}"`, `"${to}"`],
  );
  await pool.query('alter table log.event enable trigger event_is_append_only');
};

/** What cannot be read stands still, visibly, in both read models; when it is mended and tried again, it goes on. */
const flipInTable = async (cycle: Cycle, eventId: string): Promise<void> => {
  const { pool, tenant, complain } = cycle;
  await rewrite(cycle, eventId, ['number', 'numbes']);
  await settle(pool);
  const { rowCount } = await pool.query('select 1 from read.parked where tenant = $1 and event_id = $2', [
    tenant,
    eventId,
  ]);
  if (rowCount !== 2) complain('changed: an event that cannot be read was taken in silence');
  await rewrite(cycle, eventId, ['numbes', 'number']);
  await pool.query('update read.parked set retry = true where tenant = $1', [tenant]);
  await pool.query('update state.parked set retry = true where tenant = $1', [tenant]);
};

/** Flips the lowest bit of the first digit of the event's number, where it lies in the table's file. */
const flipInFile = async (file: string, eventId: string): Promise<void> => {
  const content = await readFile(file);
  const id = Buffer.from(eventId.replaceAll('-', ''), 'hex');
  // Row versions that are out of use may lie there too, before the one in use or after it.
  for (let at = content.indexOf(id); at >= 0; at = content.indexOf(id, at + 1)) {
    const digit = content.indexOf('"number":', at) + '"number":'.length;
    const handle = await open(file, 'r+');
    await handle.write(Buffer.from([(content[digit] ?? 0) ^ 1]), 0, 1, digit);
    await handle.close();
  }
};

/** The number would still be one: only the page's checksum tells. Nobody gets past it, and nothing is lost when it is mended. */
const flipOnDisk = async (cycle: Cycle, eventId: string): Promise<void> => {
  const { cluster, pool, complain } = cycle;
  const { rows } = await pool.query<{ file: string }>(`select pg_relation_filepath('log.event') as file`);
  const file = path.join(cluster.files, rows[0]?.file ?? '');
  const flip = async () => {
    await cluster.stop('fast');
    await flipInFile(file, eventId);
    await cluster.start();
  };
  await flip();
  const refused = await settle(pool).then(
    () => false,
    () => true,
  );
  if (!refused) complain('changed: a page that is not what was written was taken in silence');
  await flip();
};

export const flippedByte: Kind = {
  name: 'flipped-byte',
  what: 'a byte of a stored event changed, in the table or on the disk: it is never taken in silence, and mended nothing is lost',
  happen: async (cycle) => {
    const eventId = await written(cycle);
    await (cycle.random() < 0.5 ? flipInTable(cycle, eventId) : flipOnDisk(cycle, eventId));
  },
};
