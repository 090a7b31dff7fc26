import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kill, startWriter } from '../children.js';
import { Cluster } from '../cluster.js';
import { underLoad, type Cycle, type Kind } from '../kind.js';

const size = '140m';

/** A small file system of its own, or `undefined` where none can be mounted. */
export const smallDisk = (): { readonly directory: string; readonly remove: () => void } | undefined => {
  const directory = mkdtempSync(path.join(tmpdir(), 'iverk-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0755`, 'tmpfs', directory], {
      stdio: 'ignore',
    });
  } catch {
    return undefined;
  }
  return {
    directory,
    remove: () => {
      execFileSync('umount', ['-l', directory], { stdio: 'ignore' });
    },
  };
};

/** A cluster whose disk is nearly full already. */
export const makeSmallCluster = (directory: string): Promise<Cluster> =>
  Cluster.make(directory, ['min_wal_size = 32MB', 'max_wal_size = 32MB', 'shared_buffers = 16MB']);

const fill = async (file: string): Promise<void> => {
  const handle = await open(file, 'w');
  const block = Buffer.alloc(256 * 1024);
  try {
    for (;;) await handle.write(block);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOSPC') throw fault;
  } finally {
    await handle.close();
  }
};

export const fullDisk: Kind = {
  name: 'full-disk',
  what: 'the disk is full while others write; space comes back and nothing acknowledged is lost',
  costly: true,
  happen: async (cycle: Cycle) => {
    const { cluster, tenant, seed, history, pool } = cycle;
    const filler = path.join(path.dirname(cluster.files), 'filler');
    const writer = startWriter({ url: cluster.url, tenant, seed }, history);
    try {
      await underLoad(cycle);
      await fill(filler);
      // Large enough for a new file of the write-ahead log, which cannot be had now.
      await pool.query('select pg_switch_wal()').catch(() => undefined);
      const before = history.attempts.length;
      for (let looks = 0; looks < 50 && history.attempts.length < before + 5; looks += 1)
        await pool.query('select count(*) from log.event').catch(() => undefined);
      await rm(filler, { force: true });
      await cluster.start().catch(() => undefined);
      await underLoad(cycle, 3);
    } finally {
      await rm(filler, { force: true });
      await kill(writer);
    }
  },
};
