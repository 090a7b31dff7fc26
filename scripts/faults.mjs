// `npm run faults -- --cycles 50 [--seed 7] [--only kill-writer,…]`: makes things break in the middle of their work, and counts.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
if (!/^[1-9]\d{0,4}$/.test(values.cycles) || !/^\d{1,8}$/.test(values.seed)) {
  process.stderr.write('Say how many and from which seed: npm run faults -- --cycles 50 --seed 7\n');
  process.exit(2);
}
if (!(await prepare())) process.exit(3);

// All that a run makes lies here, so that all of it can be taken away, also after Ctrl-C. Other users may enter.
const scratch = mkdtempSync(join(tmpdir(), 'iverk-faults-'));
chmodSync(scratch, 0o755);

const linesOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);

/** Servers that still run name themselves in the first line of a file; of file systems the system keeps a list. */
const cleanUp = () => {
  for (const file of readdirSync(scratch, { recursive: true }).filter((name) =>
    /postmaster\.pid$/.test(name),
  ))
    try {
      process.kill(Number(linesOf(join(scratch, file))[0]), 'SIGQUIT');
    } catch {
      // It has ended already.
    }
  for (const line of linesOf('/proc/mounts')) {
    const [, place] = line.split(' ');
    if (place.startsWith(`${scratch}/`)) execFileSync('umount', ['-l', place]);
  }
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
};

const results = join(scratch, 'results.jsonl');
// `--only` leaves out kills of whole commands.
const suites = values.only === '' ? ['test/faults', 'apps/cli/test/kill'] : ['test/faults/.*e2e'];
const tests = spawn(process.execPath, ['bin/test.mjs', ...suites], {
  stdio: 'inherit',
  detached: true,
  env: {
    ...process.env,
    TMPDIR: scratch,
    IVERK_TEST_FAULT_CYCLES: values.cycles,
    IVERK_TEST_FAULT_SEED: values.seed,
    IVERK_TEST_FAULT_RESULTS: results,
    ...(values.only === '' ? {} : { IVERK_TEST_FAULT_ONLY: values.only }),
  },
});
// The tests and all they start are a group of their own, which Ctrl-C reaches through us: it ends first.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.kill(-tests.pid, signal));
const status = await new Promise((resolve) => tests.once('exit', (code) => resolve(code ?? 1)));
const counts = linesOf(results).map((line) => JSON.parse(line));
cleanUp();

const sum = (key) => counts.reduce((total, line) => total + line[key], 0);
/** With nothing found in n cycles, the rule of three. */
const bound = ({ cycles, lost, doubled, other }) =>
  lost + doubled + other > 0
    ? ''
    : `, with 95 % confidence in fewer than ${(300 / Math.max(3, cycles)).toFixed(1)} % of cycles`;
for (const count of counts) {
  const { kind, cycles, attempted, acknowledged, unknown, lost, doubled, other } = count;
  process.stdout.write(
    `${kind.padEnd(24)} ${cycles} cycles, ${attempted} tried, ${acknowledged} acknowledged, ${unknown} unknown, ` +
      `${lost} lost, ${doubled} doubled, ${other} else${bound(count)}\n`,
  );
}
const [cycles, lost, doubled, other] = ['cycles', 'lost', 'doubled', 'other'].map(sum);
process.stdout.write(`seed ${values.seed}\n${cycles} cycles, ${lost} lost, ${doubled} doubled\n`);
process.exitCode = lost + doubled + other > 0 || cycles === 0 ? 1 : status;
