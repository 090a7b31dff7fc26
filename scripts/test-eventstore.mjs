// `npm run test:eventstore`: the event store contract and the journeys with the log in EventStoreDB. Pages, pictures and the queue's
// board are left out, and what only reads files: they ask the log for nothing that the others do not.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';

if (!(await prepare())) process.exit(3);
const jest = (args, env = {}) =>
  spawnSync(process.execPath, ['bin/test.mjs', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;
const real = process.env.EVENTSTORE_URL;
const contract = jest(['libs/adapters/eventstoredb']);
const apart =
  'sign-in|queue-board|mail-pictures|reporting\\.e2e|bad-input|own-procedure|procedure\\.e2e|main-job|requests';
const journeys = jest(['apps/.*/test/', '--testPathIgnorePatterns', `/node_modules/|${apart}`], {
  IVERK_TEST_ENGINE: 'eventstoredb',
});
process.stdout.write(
  real === undefined
    ? '\nNOT RUN against a real server: set EVENTSTORE_URL to an empty one (deploy/compose.eventstore.yaml).\n'
    : '\nThe contract ran against the server of EVENTSTORE_URL; the journeys NOT, each needs an empty log of its own.\n',
);
process.exitCode = contract || journeys;
