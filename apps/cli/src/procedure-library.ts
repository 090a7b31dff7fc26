import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfig } from '#adapters/config';
import { knownProcedures, readLibrary, tenantsKnown } from '#contexts';
import type { Procedure } from '#engine';
import { CommandStopped } from './exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from './session.js';

/** Whether there is a database to look in: one's own, or the one that Iverk has made in the data directory. */
export const isDatabaseHere = (): boolean => {
  const { databaseUrl, dataDir } = readConfig(process.env);
  return databaseUrl !== null || existsSync(path.join(dataDir, 'postgres'));
};

/** What the municipality has published, oldest first; nothing where there is no municipality yet. */
export const publishedIn = async (
  session: Session,
  options: CommonOptions,
): Promise<readonly Procedure[]> => {
  await session.catchUp();
  if ((await tenantsKnown(session.platform.documents)).length === 0) return [];
  return (await readLibrary(session.platform, await tenantOf(session, options))).published;
};

/** The same, where no session is open: nothing, and nothing is started, where there is no database. */
export const publishedHere = (options: CommonOptions): Promise<readonly Procedure[]> =>
  isDatabaseHere() ? inSession(options, (session) => publishedIn(session, options)) : Promise.resolve([]);

export const codeOf = ({ id, version }: Procedure): string => `${id}@${version.toString()}`;

/** `politisk-vedtak@1`, or the newest of a name; shipped and published alike. */
export const findProcedure = (name: string, published: readonly Procedure[]): Procedure | undefined => {
  const [, id, version] = /^(.*?)(?:@(\d+))?$/.exec(name) ?? [];
  return [...knownProcedures, ...published]
    .filter((each) => each.id === id)
    .findLast((each) => version === undefined || each.version === Number(version));
};

/** The same. Throws `CommandStopped` with those that are here. */
export const procedureCalled = (name: string, published: readonly Procedure[]): Procedure => {
  const found = findProcedure(name, published);
  if (found !== undefined) return found;
  const here = [...knownProcedures, ...published].map(codeOf).join(', ');
  throw new CommandStopped(`Her er ingen prosedyre «${name}». Gi en fil, eller en av disse: ${here}.`);
};
