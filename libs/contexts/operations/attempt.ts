import {
  classOf,
  faultLine,
  isRejection,
  retryDelay,
  runCommand,
  type ActorId,
  type Attempt,
  type BackgroundWork,
  type CommandPorts,
  type Ids,
  type WorkOutcome,
} from '#kernel';
import type { RaiseIncident, ResolveIncident } from './core/incident.commands.js';
import { incidentAggregate } from './core/incident.decider.js';
import { incidentIdOf } from './core/incident-id.js';
import { pauseUnless } from './pause-unless.js';

/** What trying needs of the outside world. */
export interface AttemptPorts extends CommandPorts {
  readonly ids: Ids;
  /** Waits that many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Chance, from 0 up to and not including 1. */
  readonly jitter: () => number;
  /** Aborted when the process is to end: no further try is begun. */
  readonly stopping?: AbortSignal;
}

/** How many times work is tried before it is given up. */
export const mostAttempts = 5;

/** Between five tries at most 0.5 + 1 + 2 + 4 = 7.5 seconds in all, so that nobody behind in the queue waits long. */
const backoff = { baseMs: 500, capMs: 4000 };

const actor = 'system:operations' as ActorId;

type Unissued<C> = Omit<C, 'issued'>;

/** Throws when the log cannot be written: then nobody has seen the trouble, and whoever asked must try again. */
const write = async (
  ports: AttemptPorts,
  work: BackgroundWork,
  command: Unissued<RaiseIncident> | Unissued<ResolveIncident>,
): Promise<void> => {
  const outcome = await runCommand(ports, incidentAggregate, {
    tenant: work.tenant,
    subjectId: incidentIdOf(work),
    command: { ...command, issued: { by: actor, roles: ['SYSTEM'], at: ports.clock.now() } },
    commandId: ports.ids.next(),
    correlationId: ports.ids.next(),
  });
  if (isRejection(outcome)) throw new Error(`${command.type}: ${outcome.rejected}`);
};

/** What the task threw, in a box since anything can be thrown. */
const failureOf = async (task: () => Promise<unknown>): Promise<{ readonly thrown: unknown } | undefined> => {
  try {
    await task();
    return undefined;
  } catch (thrown) {
    return { thrown };
  }
};

/** When it is to be given up: at once where waiting cannot help, else after the last try. */
const givenUpAs = (thrown: unknown, tries: number, most: number) => {
  if (classOf(thrown) === 'terminal') return 'TERMINAL';
  return tries >= most ? 'EXHAUSTED' : undefined;
};

/**
 * Does a piece of background work, up to `most` times with pauses between (7.5 seconds in all at most). What waiting cannot
 * mend is raised as an incident at once, the rest after the last try; when it goes well, the incident there may be of the
 * same work is resolved. Throws nothing of the task's, only what keeps the incident from being written.
 */
export const attempt = async (
  ports: AttemptPorts,
  work: BackgroundWork,
  task: () => Promise<unknown>,
  most = mostAttempts,
): Promise<WorkOutcome> => {
  for (let tries = 1; ports.stopping?.aborted !== true; tries += 1) {
    const failure = await failureOf(task);
    if (failure === undefined) {
      await write(ports, work, { type: 'ResolveIncident', data: {} });
      return 'done';
    }
    const { thrown } = failure;
    const kind = givenUpAs(thrown, tries, most);
    if (kind !== undefined) {
      const raised = { about: work.about, work: work.work, class: kind, attempts: tries } as const;
      await write(ports, work, { type: 'RaiseIncident', data: { ...raised, error: faultLine(thrown) } });
      return 'incident';
    }
    await pauseUnless(ports, retryDelay(tries, { ...backoff, jitter: ports.jitter() }));
  }
  return 'stopped';
};

/** The same with its ports, for contexts that do such work and know nothing of incidents. */
export const attemptWith =
  (ports: AttemptPorts): Attempt =>
  (work, task) =>
    attempt(ports, work, task);
