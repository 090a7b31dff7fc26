// `npm run test:eventstore`: the event store contract, and with the log in EventStoreDB the journeys that go each road to it:
// appending, reading back, following, erasing, copying, dying in the middle. What asks a read model, or nobody, is the same on both.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

if (!(await prepare())) process.exit(3);
const jest = (args, env = {}) =>
  spawnSync(process.execPath, ['bin/test.mjs', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;
const real = process.env.EVENTSTORE_URL;
// `--journeys`: the contract has run already, as one of `npm test`.
const contract = process.argv.includes('--journeys') ? 0 : jest(['libs/adapters/eventstoredb']);
const roads = {
  api: 'bulk|cases|changes|council-report|follow-up|migrate-instances|month|past|tasks|vedtakslogg',
  cli: 'backup|council-report|dead-erasure|erase|erase-import|import|kill|parked|verify-replay',
  worker: 'incidents|ordered-reports|reminders|timers',
};
const patterns = Object.entries(roads).map(([app, names]) => `apps/${app}/test/(${names})\\.`);
const journeys = jest(patterns, { IVERK_TEST_ENGINE: 'eventstoredb' });
process.stdout.write(
  real === undefined
    ? '\nNOT RUN against a real server: set EVENTSTORE_URL to an empty one (deploy/compose.eventstore.yaml).\n'
    : '\nThe contract ran against the server of EVENTSTORE_URL; the journeys NOT, each needs an empty log of its own.\n',
);
process.exitCode = contract || journeys;
