import type { Command } from 'commander';
import { verifyReadModels } from '#adapters/read-store';
import { subscriptions } from '#contexts';
import { carryOut, command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

const verify = async (session: Session) => {
  const { pool, store, documents } = session.platform;
  const head = await session.catchUp();
  const { projections, skipped } = subscriptions;
  const skips = (await skipped?.(documents)) ?? new Set<string>();
  const differences = await verifyReadModels({ pool, store, projections, skips });
  const sound = differences.length === 0;
  session.output.result({ sound, head, differences }, [
    sound
      ? `Hele loggen er lest på nytt (${head.toString()} hendelser). Alle lesemodeller er like, tegn for tegn.`
      : `${differences.length.toString()} avvik. Bygg lesemodellene på nytt med: iverk rebuild.`,
    ...differences.map(
      ({ projection, tenant, key, problem }) => `  ${projection} ${tenant}/${key}: ${problem}`,
    ),
  ]);
  return sound ? exitCode.done : exitCode.broken;
};

export const verifyCommand = (): Command =>
  command('verify', 'leser hele loggen på nytt og sammenligner med alle lesemodeller').action(
    (options: CommonOptions) => carryOut(options, () => inSession(options, verify)),
  );
