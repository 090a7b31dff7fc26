// `npm run bench -- [event-store] [projections] [growth] [live] [municipality] [--rounds 5] [--quick] [--no-peers] [--profile]`
// Installs what is measured against if need be, builds, and runs. See README.md.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, isInstalled } from '../scripts/install.mjs';
import { prepare } from '../scripts/prepare.mjs';

const bench = dirname(fileURLToPath(import.meta.url));
const tell = (line) => process.stderr.write(`${line}\n`);

const preparePeers = async () => {
  if (process.argv.includes('--no-peers') || isInstalled(bench, { forTests: false })) return true;
  tell('Installing what Iverk is measured against (npm ci in bench/) …');
  return install(bench, { forTests: false, tell });
};

if ((await prepare()) && (await preparePeers())) await import(join(bench, '..', 'dist', 'bench', 'main.js'));
else process.exitCode = 3;
