import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { hasEnded, kill, startWriter } from '../children.js';
import { until, type Kind } from '../kind.js';
import { sendUnknownAgain } from '../send-again.js';

/** Whether a running program may be traced here. */
const canTrace = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** How a writer deals with the world: it is told, it asks, it waits, it is answered, it tells its parent. */
const calls =
  'write,writev,sendto,sendmsg,read,readv,recvfrom,recvmsg,epoll_wait,epoll_pwait,epoll_ctl,futex,close,shutdown';

/** Once up to the first call that is not made any more, and over again; where a short run begins is by its seed. */
let next: number | undefined;
const shortest = 20;

const isTraced = async (pid: string): Promise<boolean> =>
  /TracerPid:\t[1-9]/.test(await readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''));

/** A writer with its connections open waits for a word; then it reads a stream, appends and tells, and is killed at its nth call. */
export const killAtSyscall: Kind = {
  name: 'kill-writer-at-syscall',
  what: 'kill -9 of a writer at the nth system call of one append, n going up until the append survives',
  missing: () => (canTrace() ? undefined : 'strace is not here or may not be used'),
  happen: async (cycle) => {
    const nth = (next ??= 1 + (cycle.seed % shortest));
    const writer = startWriter(cycle, { writers: 1, appends: 3 });
    await writer.said('waits');
    const pid = writer.process.pid?.toString() ?? '';
    const inject = `inject=${calls}:signal=KILL:when=${nth.toString()}`;
    const tracer = spawn('strace', ['-f', '-qq', '-o', '/dev/null', '-e', inject, '-p', pid], {
      stdio: 'ignore',
    });
    const traced = once(tracer, 'exit');
    try {
      // To be traced breaks off the wait it is in, which it makes again: the first call may kill it before it is told.
      await until(() => hasEnded(writer) || isTraced(pid), 'the writer is traced');
      writer.process.stdin?.write('go\n');
      await writer.gone;
      await traced;
    } finally {
      await kill(writer);
    }
    const survived = writer.process.exitCode === 0;
    if (survived)
      process.stderr.write(`kill-writer-at-syscall: an append makes fewer than ${nth.toString()} calls\n`);
    next = survived ? 1 : nth + 1;
    await sendUnknownAgain(cycle);
  },
};
