import type { Command } from 'commander';
import { skipEvents, skipIdOf } from '#contexts';
import { carryOut } from '../carry-out.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly reader: string;
  readonly reason: string;
}

const skip = async (session: Session, eventId: string, { reader, reason }: Options) => {
  const { documents, checkpoints } = session.platform;
  await session.catchUp();
  const parked = [...(await documents.parked()), ...(await checkpoints.parked())].find(
    (each) => each.follower === reader && each.eventId === eventId,
  );
  if (parked === undefined)
    throw new CommandStopped(
      `${reader} står ikke stille ved hendelse ${eventId}. Se hva som står stille, med: iverk status.`,
    );
  await submit(session, {
    tenant: parked.tenant,
    to: skipEvents,
    subjectId: skipIdOf(parked.tenant, reader, eventId),
    type: 'LeaveOutEvent',
    data: { follower: reader, eventId, reason },
  });
  await session.catchUp();
  session.output.result({ skipped: { reader, tenant: parked.tenant, eventId, reason } }, [
    `${reader} utelater hendelse ${eventId} for ${parked.tenant}, nå og når lesemodellene bygges på nytt.`,
  ]);
  return exitCode.done;
};

export const skipCommand = (bare: Command): Command =>
  bare
    .argument('<hendelse>', 'hendelsens id, som iverk status viser den')
    .requiredOption('--reader <navn>', 'lesemodellen eller regelen som skal utelate den')
    .requiredOption('--reason <tekst>', 'hvorfor')
    .action((eventId: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => skip(session, eventId, options))),
    );
