import { readConfig } from '#adapters/config';
import { openPlatform, type Platform, type PlatformOptions } from '#adapters/platform';
import { categories, followerOf, subscriptions, tenantByNumber, tenantsKnown } from '#contexts';
import {
  catchUp,
  prepareSubscriptions,
  type FollowerPorts,
  type Subscriptions,
  type TenantId,
} from '#kernel';
import { showingProgress } from './catch-up-progress.js';
import { CommandStopped, exitCode } from './exit-code.js';
import { openOutput, type Output } from './output.js';

/** The options every command has. */
export interface CommonOptions {
  readonly kommune?: string;
  readonly json?: boolean;
}

/** What a command works with: every port, its output, and the log's road to its head. */
export interface Session {
  readonly platform: Platform;
  readonly follower: FollowerPorts;
  readonly output: Output;
  /** Runs policies and projections to the log's head, or waits for the process that does. */
  readonly catchUp: () => Promise<bigint>;
  /** The same of projections alone: read models show the log as it stands, and nothing is written to it. */
  readonly catchUpReading: () => Promise<bigint>;
}

const reading: Subscriptions = { ...subscriptions, policies: [] };

/** Opens Iverk for one command and closes it afterwards, whatever happens. */
export const inSession = async <T>(
  options: CommonOptions,
  work: (session: Session) => Promise<T>,
  platformOptions: Omit<PlatformOptions, 'categories'> = { queue: 'silent' },
): Promise<T> => {
  const platform = await openPlatform(readConfig(process.env), { ...platformOptions, categories });
  try {
    const follower = followerOf(platform, tellRefused);
    await prepareSubscriptions(follower, subscriptions);
    const caughtUp = (which: Subscriptions) => () =>
      options.json === true
        ? catchUp(follower, which)
        : showingProgress(follower, () => catchUp(follower, which));
    return await work({
      platform,
      follower,
      output: openOutput(options.json ?? false),
      catchUp: caughtUp(subscriptions),
      catchUpReading: caughtUp(reading),
    });
  } finally {
    await platform.close();
  }
};

const tellRefused: FollowerPorts['onRefused'] = (policy, { type, streamId }, { rejected }) => {
  process.stderr.write(`${policy}: ${rejected} (${type}, ${streamId})\n`);
};

/** The municipality a command is about: the option, else the setting, else the only one there is. */
export const tenantOf = async (session: Session, options: CommonOptions): Promise<TenantId> => {
  await session.catchUp();
  return tenantMeant(session, options);
};

/** The same for a command that writes nothing: what policies have yet to do is left to others. */
export const tenantToRead = async (session: Session, options: CommonOptions): Promise<TenantId> => {
  await session.catchUpReading();
  return tenantMeant(session, options);
};

const tenantMeant = async (session: Session, { kommune }: CommonOptions): Promise<TenantId> => {
  const known = await tenantsKnown(session.platform.documents);
  const wanted = kommune ?? session.platform.config.kommune;
  if (wanted !== null) {
    const tenant = tenantByNumber(known, wanted);
    if (tenant !== undefined) return tenant;
    throw new CommandStopped(
      `Kommune ${wanted} finnes ikke her. Legg den til først: iverk kommune add ${wanted} --name «navn».`,
    );
  }
  const [only, ...others] = known;
  if (only !== undefined && others.length === 0) return only.tenant;
  throw new CommandStopped(
    only === undefined
      ? 'Her er ingen kommune ennå. Begynn med: iverk kommune add NNNN --name «navn».'
      : `Her er ${known.length.toString()} kommuner. Si hvilken med --kommune NNNN: ${known.map(({ municipality }) => municipality.number).join(', ')}.`,
    exitCode.usage,
  );
};
