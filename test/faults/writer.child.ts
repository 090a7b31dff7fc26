import { writeSync } from 'node:fs';
import { PostgresEventStore } from '#adapters/event-store';
import { openPool } from '#adapters/postgres';
import { seededRandom } from './seeded-random.js';
import { write } from './writing.js';

// A writer for faults: `node writer.child.js URL TENANT SEED WRITERS`. It tells what it does on stdout, one JSON line each.
const [url = '', tenant = '', seed = '1', writers = '4'] = process.argv.slice(2);
const store = new PostgresEventStore(openPool(url, { max: 6 }));
await Promise.all(
  Array.from({ length: Number(writers) }, (_, index) =>
    write({
      store,
      tenant,
      random: seededRandom(Number(seed) + index),
      tell: (line) => writeSync(1, `${JSON.stringify(line)}\n`),
      stopped: () => false,
    }),
  ),
);
