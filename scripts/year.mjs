// `npm run year -- [--municipalities 357] [--officers 40] [--points 100] [--seed 1] [--minutes 60]`: lives a year of each municipality, one after
// the other, and looks every day for what must never be. The figures are in docs/performance.md.
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';

const asked = {
  municipalities: { type: 'string', default: '357' },
  officers: { type: 'string', default: '40' },
  points: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '60' },
};
const { values } = parseArgs({ options: asked });
const wrong = Object.keys(asked).find((name) => !/^[1-9]\d{0,5}$/.test(values[name]));
if (wrong !== undefined) {
  process.stderr.write(`--${wrong} takes a whole number from 1\n`);
  process.exit(2);
}
if (!(await prepare())) process.exit(3);

const { liveCountry } = await import('../dist/test/year/live-country.js');
const numbers = Object.fromEntries(Object.entries(values).map(([name, text]) => [name, Number(text)]));
if (!liveCountry(numbers, (line) => process.stdout.write(`${line}\n`))) process.exitCode = 1;
