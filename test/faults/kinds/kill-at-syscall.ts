import { spawnSync } from 'node:child_process';
import { startWriter } from '../children.js';
import { until, type Cycle, type Kind } from '../kind.js';

/** Whether a program may be run under strace here. */
export const canTrace = (): boolean => spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

/** What a writer does to the world outside itself: it sends, it is answered, it waits for the answer. */
const calls = 'write,writev,sendto,sendmsg,read,readv,recvfrom,recvmsg,epoll_wait,epoll_pwait,epoll_ctl';

/** The next call to be killed at, from cycle to cycle; from the start again when the writer outlives so many. */
let next = 0;
const most = 400;

/**
 * Every call of one append after the other: strace kills the writer at its nth. The first hundreds are Node reading its
 * modules, which the log does not notice, so they are passed over in large steps.
 */
export const killAtSyscall: Kind = {
  name: 'kill-writer-at-syscall',
  what: 'kill -9 of a writer at each system call of an append, one after the other',
  happen: async (cycle) => {
    const { cluster, tenant, seed, history } = cycle;
    next = (next + 1) % most;
    const under = ['strace', '-f', '-qq', '-o', '/dev/null', ...inject(next)];
    const writer = startWriter({ url: cluster.url, tenant, seed, writers: 1 }, history, under);
    await Promise.race([writer.gone, until(() => hasOutlived(cycle), 'the writer is killed')]);
    writer.process.kill('SIGKILL');
    await writer.gone;
  },
};

const inject = (nth: number): readonly string[] => [
  '-e',
  `trace=${calls}`,
  '-e',
  `inject=sendto,write,writev:signal=KILL:when=${nth.toString()}`,
];

const hasOutlived = ({ history }: Cycle) => history.acknowledged.length > 60;
