import type { Command } from 'commander';
import { carryOut } from '../carry-out.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly demo: boolean;
}

/** The server is loaded only when it is to be started: no other command needs it. */
const start = async (session: Session, options: Options) =>
  (await import('../start-everything.js')).startEverything(session, options);

export const startCommand = (bare: Command): Command =>
  bare
    .option('--no-demo', 'ikke legg inn demokommunen')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => start(session, options), { queue: 'bullmq' })),
    );
