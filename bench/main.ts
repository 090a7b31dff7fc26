import { measureAppend } from './append.js';
import { measureCommands } from './command.js';
import { crowd, settleDown } from './crowd.js';
import { measureGrowth } from './growth.js';
import { settle } from './municipality.js';
import { measureRebuild } from './rebuild.js';
import { openServer } from './server.js';
import { openWorld } from './world.js';

const municipalities = 50;
const heading = (text: string) => process.stdout.write(`\n${text}\n`);

/** `npm run bench`: see README.md. */
const server = await openServer();
const worlds = [];
try {
  const scratch = await openWorld(server, 'scratch');
  worlds.push(scratch);
  heading('Throughput: ours ÷ the least that could be done. Higher is better.');
  await measureAppend(scratch);
  await measureCommands(scratch, await settle(scratch));

  const small = await openWorld(server, 'small');
  const large = await openWorld(server, 'large');
  worlds.push(small, large);
  const tenant = await settle(small);
  await crowd(small, large, municipalities);
  await Promise.all([settleDown(small), settleDown(large)]);
  const [few, many] = [await small.platform.store.head(), await large.platform.store.head()];
  await measureRebuild(large, 3);

  heading(
    `Growth: time with ${municipalities.toString()} municipalities and ${many.toString()} events ÷ with 1 and ${few.toString()}. 1 is best.`,
  );
  await measureGrowth(small, large, tenant, 7);
} finally {
  for (const world of worlds) await world.platform.close();
  await server.close();
}
