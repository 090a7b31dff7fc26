// A throw-away PostgreSQL for the tests: prints its address, and stops when standard input ends.
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from '../scripts/build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { failures } = await build(root);
for (const { path, message } of failures) process.stderr.write(`${path}: ${message}\n`);

const { startEmbeddedPostgres } = await import('../dist/libs/adapters/embedded-postgres/index.js');
const directory = await mkdtemp(join(tmpdir(), 'iverk-test-'));
await chmod(directory, 0o755);
const remove = () => rm(directory, { recursive: true, force: true });
try {
  const server = await startEmbeddedPostgres({ dataDir: directory, database: 'iverk_test', throwaway: true });
  process.stdout.write(`${server.ownerUrl}\n`);
  await new Promise((resolve) => process.stdin.once('close', resolve).resume());
  await server.stop();
} finally {
  await remove();
}
