import { openPool } from '#adapters/postgres';
import { runProjector } from './run-projector.js';

// A projector for faults: `node projector.child.js URL`. It says when it begins.
const [url = ''] = process.argv.slice(2);
process.stdout.write('follows\n');
await runProjector(openPool(url), new AbortController().signal);
