// `npm run faults -- --cycles 50 [--seed 7] [--only kill-writer,…]`: makes things break in the middle of their work, and counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepare } from './prepare.mjs';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '50' },
    seed: { type: 'string', default: `${Date.now() % 100_000}` },
    only: { type: 'string', default: '' },
  },
});
if (!(await prepare())) process.exit(3);
const scratch = mkdtempSync(join(tmpdir(), 'iverk-faults-'));
const results = join(scratch, 'results.jsonl');
// The suites with `fault` or `kill` in their path; `--only` leaves out kills of whole commands.
const suites = values.only === '' ? ['faults', 'apps/cli/test/kill'] : ['faults/faults'];
const { status } = spawnSync(process.execPath, ['bin/test.mjs', ...suites, '--runInBand'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    IVERK_TEST_FAULT_CYCLES: values.cycles,
    IVERK_TEST_FAULT_SEED: values.seed,
    IVERK_TEST_FAULT_RESULTS: results,
    ...(values.only === '' ? {} : { IVERK_TEST_FAULT_ONLY: values.only }),
  },
});
const lines = existsSync(results)
  ? readFileSync(results, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
rmSync(scratch, { recursive: true, force: true });
const sum = (key) => lines.reduce((total, line) => total + line[key], 0);
for (const { kind, cycles, attempted, acknowledged, lost, doubled, other } of lines)
  process.stdout.write(
    `${kind.padEnd(24)} ${cycles} cycles, ${attempted} appends tried, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled, ${other} else\n`,
  );
const bound =
  sum('cycles') === 0
    ? ''
    : ` (true rate below ${(300 / sum('cycles')).toFixed(2)} % of cycles with 95 % confidence)`;
process.stdout.write(`seed ${values.seed}\n`);
process.stdout.write(
  `${sum('cycles')} cycles, ${sum('lost')} lost, ${sum('doubled')} doubled${sum('lost') + sum('doubled') === 0 ? bound : ''}\n`,
);
process.exitCode = status ?? 1;
