import path from 'node:path';
import { tmpdir } from 'node:os';
import { openWorldAt } from '../world.js';
import { rebuildOurs } from './rebuild.js';

const [url = ''] = process.argv.slice(2);

/** A rebuild in a process of its own, so that its memory is its own: `node rebuild-process.main.js <database>`. */
const world = await openWorldAt(url, path.join(tmpdir(), `iverk-bench-rebuild-${process.pid.toString()}`));
const began = performance.now();
const events = await rebuildOurs(world);
const seconds = (performance.now() - began) / 1000;
await world.platform.close();
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ events, seconds, peakMiB })}\n`);
