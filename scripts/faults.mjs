// `npm run faults -- --cycles 50 [--seed 7]`: kills processes in the middle of their work and counts what is left.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    cycles: { type: 'string', default: '50' },
    seed: { type: 'string', default: `${Date.now() % 100_000}` },
  },
});
const { status } = spawnSync(process.execPath, ['bin/test.mjs', 'kill', '--runInBand'], {
  stdio: 'inherit',
  env: { ...process.env, IVERK_TEST_FAULT_CYCLES: values.cycles, IVERK_TEST_FAULT_SEED: values.seed },
});
process.exitCode = status ?? 1;
