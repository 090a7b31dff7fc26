import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { startWriter } from '../children.js';
import { underLoad, type Kind } from '../kind.js';

/** Whether a running program may be traced here. */
export const canTrace = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** How a writer deals with the world: it sends, it waits, it is answered, it tells its parent. */
const calls =
  'write,writev,sendto,sendmsg,read,readv,recvfrom,recvmsg,epoll_wait,epoll_pwait,epoll_ctl,futex';

/** More than one append takes: some twenty, with the reading of its stream and the telling of it. */
const callsTried = 60;
let next = 0;

/** A writer that is well under way is killed at its nth call from now; from cycle to cycle n goes up, so that none is left out. */
export const killAtSyscall: Kind = {
  name: 'kill-writer-at-syscall',
  what: 'kill -9 of a writer at each system call of an append, one after the other',
  happen: async (cycle) => {
    const { cluster, tenant, seed, history } = cycle;
    next = (next % callsTried) + 1;
    const writer = startWriter({ url: cluster.url, tenant, seed, writers: 1 }, history);
    await underLoad(cycle);
    const inject = `inject=${calls}:signal=KILL:when=${next.toString()}`;
    const pid = writer.process.pid?.toString() ?? '';
    const tracer = spawn('strace', ['-f', '-qq', '-o', '/dev/null', '-e', inject, '-p', pid], {
      stdio: 'ignore',
    });
    const traced = once(tracer, 'exit');
    await writer.gone;
    await traced;
  },
};
