import type { Command } from 'commander';
import { closingOrganOf, municipalityEvents, municipalityIdOf, municipalityOf, organNamed } from '#contexts';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Asked extends CommonOptions {
  readonly organ: string | undefined;
  readonly closedBy: string | undefined;
}

/** Says who closes, where two organs are named; shows who closes what either way. */
const closing = async (session: Session, { organ, closedBy, ...options }: Asked) => {
  if (organ !== undefined && closedBy === undefined)
    throw new CommandStopped(
      'Si også hvilket organ som lukker. Se: iverk kommune closing --help.',
      exitCode.usage,
    );
  const tenant = await tenantOf(session, options);
  if (closedBy !== undefined)
    await submit(session, {
      tenant,
      to: municipalityEvents,
      subjectId: municipalityIdOf(tenant),
      type: 'SetClosingOrgan',
      data: { organ, closedBy },
    });
  await session.catchUp();
  const organs = (await municipalityOf(session.platform.documents, tenant))?.organs ?? [];
  const shown =
    organ === undefined ? organs : organs.filter((each) => each === organNamed(organs, organ, null));
  const found = shown.map((each) => ({ ...each, closes: closingOrganOf(organs, each.organ) }));
  session.output.result(
    found.map((each) => ({ organ: each.organ, closedBy: each.closes?.organ ?? null })),
    found.map(({ organ: code, name, closes }) => {
      const who = closes === undefined ? 'ingen' : `${closes.name} (${closes.organ})`;
      return `Det ${name} (${code}) har vedtatt, lukkes av ${who}.`;
    }),
  );
  return exitCode.done;
};

/** `iverk kommune closing`. */
export const kommuneClosingCommand = (): Command =>
  command('closing', 'sier hvilket organ som får rapporten om det et organ har vedtatt, og lukker; viser det')
    .argument('[organ]', 'organet som har vedtatt: kode, kortnavn eller navn')
    .argument('[lukkes-av]', 'organet som får rapporten og lukker')
    .action((organ: string | undefined, closedBy: string | undefined, options: CommonOptions) =>
      carryOut(options, () =>
        inSession(options, (session) => closing(session, { ...options, organ, closedBy })),
      ),
    );
