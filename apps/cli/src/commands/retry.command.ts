import type { Command } from 'commander';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly reader?: string;
}

const countOf = (count: number) => (count === 1 ? '1 sted' : `${count.toString()} steder`);

const retry = async (session: Session, options: Options) => {
  const { documents, checkpoints } = session.platform;
  const which = {
    ...(options.reader === undefined ? {} : { follower: options.reader }),
    ...(options.kommune === undefined ? {} : { tenant: await tenantOf(session, options) }),
  };
  const asked = (await documents.askRetry(which)) + (await checkpoints.askRetry(which));
  await session.catchUp();
  const still = [...(await documents.parked()), ...(await checkpoints.parked())];
  session.output.result({ asked, parked: still }, [
    asked === 0 ? 'Det er ingenting å prøve på nytt.' : `Prøvde på nytt ${countOf(asked)}.`,
    ...still.map(
      ({ follower, tenant, eventId, error }) =>
        `  ${follower} for ${tenant} står fortsatt stille ved hendelse ${eventId}: ${error}`,
    ),
  ]);
  return still.length === 0 ? exitCode.done : exitCode.broken;
};

export const retryCommand = (bare: Command): Command =>
  bare
    .option('--reader <navn>', 'bare denne lesemodellen eller regelen; alle når ingen er nevnt')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => retry(session, options))),
    );
