// `npm run history -- 0.2.0`: keeps the demo's log as this version writes it, and what it means, for tests to replay.
// `npm run history -- politisk-vedtak@2`: keeps one in which follow-ups or cases go everywhere that version lets them.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [name] = process.argv.slice(2);
const isRelease = /^\d+\.\d+\.\d+$/.test(name ?? '');
if (!isRelease && !/^[a-z][a-z0-9-]*@[1-9]\d*$/.test(name ?? '')) {
  process.stderr.write('Say which: npm run history -- 0.2.0, or npm run history -- politisk-vedtak@2\n');
  process.exit(2);
}

const run = (script, args, env) =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env: { ...process.env, ...env } })
    .status;

/** A release's. A procedure's is written by the test itself, which knows the procedures, where there is none yet. */
const keepDemo = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'iverk-history-'));
  const env = { IVERK_DATA_DIR: directory };
  try {
    if (run('bin/iverk.mjs', ['demo'], env) !== 0) process.exit(1);
    const { openPlatform } = await import('../dist/libs/adapters/platform/index.js');
    const { readConfig } = await import('../dist/libs/adapters/config/index.js');
    const platform = await openPlatform(readConfig(env), { queue: 'silent' });
    // Texts as they were written: the keys stay behind.
    const { events } = await platform.store.readAll({ after: 0n, limit: 1_000_000 });
    const lines = events.map(({ streamId, eventId, type, schemaVersion, data, metadata }) =>
      JSON.stringify({ streamId, eventId, type, schemaVersion, data, metadata }),
    );
    await platform.close();
    await writeFile(join('test', 'histories', `${name}.jsonl`), `${lines.join('\n')}\n`);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

if (isRelease) await keepDemo();
process.exitCode = run('bin/test.mjs', ['test/histories'], { IVERK_NEW_HISTORY: name });
