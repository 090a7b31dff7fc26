import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { ConnectionLost, errorCode } from '#adapters/sql';
import type { EventStore } from '#kernel';
import { kill, startWriter } from '../children.js';
import { groundIn } from '../ground.js';
import { underLoad, until, type Cycle, type Ground, type Kind } from '../kind.js';
import { withStore } from '../send-again.js';
import { requestOf } from '../writing.js';

const size = '140m';
/** What PostgreSQL says when a file cannot grow. */
const diskFull = '53100';

/** A small file system of its own. Throws where none can be mounted. */
const mountSmallDisk = (): { readonly directory: string; readonly remove: () => void } => {
  const directory = mkdtempSync(path.join(tmpdir(), 'iverk-small-disk-'));
  try {
    const options = `size=${size},mode=0755`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory], { stdio: 'ignore' });
  } catch (cause) {
    rmdirSync(directory);
    throw cause;
  }
  return {
    directory,
    remove: () => {
      execFileSync('umount', ['-l', directory], { stdio: 'ignore' });
      rmdirSync(directory);
    },
  };
};

const canMount = (): boolean => {
  try {
    mountSmallDisk().remove();
    return true;
  } catch {
    return false;
  }
};

/** A server whose disk is nearly full already. */
const smallGround = async (): Promise<Ground> => {
  const disk = mountSmallDisk();
  try {
    const settings = ['min_wal_size = 32MB', 'max_wal_size = 32MB', 'shared_buffers = 16MB'];
    return await groundIn(disk.directory, settings, disk.remove);
  } catch (fault) {
    disk.remove();
    throw fault;
  }
};

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

/** Appends until one does not go through: what it throws, with its code when it has one. */
const refusal = async (store: EventStore, { tenant, history }: Cycle): Promise<unknown> => {
  for (let number = 1; number <= 2000; number += 1) {
    const eventIds = [randomUUID()];
    const streamId = `counter-${tenant}.full${number.toString()}`;
    const attempt = { streamId, expected: '-1', eventIds, numbers: [299] };
    history.note({ attempt });
    try {
      const { revision, position } = await store.append(requestOf(attempt));
      const acknowledged = { eventIds, revision: revision.toString(), position: position.toString() };
      history.note({ acknowledged });
    } catch (fault) {
      return fault;
    }
  }
  return undefined;
};

/** The tables cannot grow: appends are refused for what it is, or their outcome is not known, and reading goes on. */
const whileTablesAreFull = (cycle: Cycle): Promise<void> =>
  withStore(cycle.cluster.url, async (store) => {
    const fault = await refusal(store, cycle);
    const isSaid = fault instanceof ConnectionLost || errorCode(fault) === diskFull;
    if (!isSaid) cycle.complain(`full-disk: an append was answered with ${String(fault)}`);
    const told = cycle.history.outcomes
      .filter(({ answer }) => typeof answer === 'object')
      .flatMap(({ attempt }) => attempt.eventIds);
    const { events } = await store.readAll({ after: 0n, limit: 1_000_000 });
    const read = new Set(events.map(({ eventId }) => eventId));
    if (!told.every((id) => read.has(id))) cycle.complain('lost: it cannot be read while the disk is full');
  });

export const fullDisk: Kind = {
  name: 'full-disk',
  what: 'the disk is full while others write, first for tables, then for the write-ahead log; then space comes back',
  costly: true,
  missing: () => (canMount() ? undefined : 'no small file system can be mounted'),
  ground: smallGround,
  happen: async (cycle: Cycle) => {
    const { cluster, pool } = cycle;
    const filler = path.join(path.dirname(cluster.files), 'filler');
    const writer = startWriter(cycle);
    try {
      await underLoad(cycle);
      await fill(filler);
      await whileTablesAreFull(cycle);
      // A new file of the write-ahead log cannot be had: the server stops itself, and stays down until there is space.
      await pool.query('select pg_switch_wal()').catch(() => undefined);
      await until(
        () =>
          pool.query('select 1').then(
            () => false,
            () => true,
          ),
        'the server has noticed',
      );
      await rm(filler, { force: true });
      await cluster.start();
      await underLoad(cycle, 3);
    } finally {
      await rm(filler, { force: true });
      await kill(writer);
    }
  },
};
