// One process of this checkout at a time. The lock lies outside node_modules and dist, which come and go.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const isAlive = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
};

const holderOf = (lock) => {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
};

const ageOf = (lock) => {
  const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
  return made === undefined ? 0 : Date.now() - made;
};

/** Its holder is dead, or died before it wrote its name. */
const isAbandoned = (lock) => {
  const holder = holderOf(lock);
  return holder === undefined ? ageOf(lock) > 5000 : !isAlive(holder);
};

const tryTake = (lock) => {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
};

const remove = (lock) => {
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(lock, aside);
  } catch {
    return; // another process has removed it
  }
  rmSync(aside, { recursive: true, force: true });
};

/** Runs `work` while no other process works under that name in this checkout; calls `onWait` once when it must wait. */
export const withLock = async (root, name, work, onWait = () => undefined) => {
  const key = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `iverk-${name}-${key}`);
  for (let waits = 0; !tryTake(lock); waits += 1) {
    if (isAbandoned(lock)) remove(lock);
    else {
      if (waits === 0) onWait();
      await pause(100);
    }
  }
  try {
    return await work();
  } finally {
    remove(lock);
  }
};
