import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { PostgresEventStore } from '#adapters/event-store';
import { openPool } from '#adapters/postgres';
import { seededRandom } from './seeded-random.js';
import { write } from './writing.js';

// A writer for faults: `node writer.child.js URL TENANT SEED WRITERS [APPENDS]`. It tells what it does on stdout, one JSON
// line each. After so many appends it says `waits`; for a line on stdin it makes one more, and ends.
const [url = '', tenant = '', seed = '1', writers = '4', appends] = process.argv.slice(2);
const pool = openPool(url, { max: 6 });
const store = new PostgresEventStore(pool);
const say = (line: string) => writeSync(1, `${line}\n`);
let made = 0;

const told = async (): Promise<void> => {
  const lines = createInterface(process.stdin);
  say('waits');
  await new Promise((resolve) => lines.once('line', resolve));
  lines.close();
};
const ready = async (): Promise<void> => {
  if (made === Number(appends)) await told();
  made += 1;
};

await Promise.all(
  Array.from({ length: Number(writers) }, (_, index) =>
    write({
      store,
      tenant,
      random: seededRandom(Number(seed) + index),
      tell: (line) => say(JSON.stringify(line)),
      stopped: () => made > Number(appends ?? Infinity),
      ready,
    }),
  ),
);
await store.close();
await pool.end();
