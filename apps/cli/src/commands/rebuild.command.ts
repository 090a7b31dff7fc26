import { Argument, type Command } from 'commander';
import { subscriptions } from '#contexts';
import { rebuild, type AnyProjection } from '#kernel';
import { carryOut } from '../carry-out.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { rebuildProgress } from '../rebuild-progress.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly fresh?: boolean;
}

const chosen = (names: readonly string[]): readonly AnyProjection[] => {
  const all = subscriptions.projections;
  const unknown = names.find((name) => !all.some((each) => each.name === name));
  if (unknown !== undefined)
    throw new CommandStopped(
      `Lesemodellen ${unknown} finnes ikke. Velg blant: ${all.map(({ name }) => name).join(', ')}.`,
      exitCode.usage,
    );
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
};

const rebuildAll = async (session: Session, names: readonly string[], { fresh = false }: Options) => {
  const projections = chosen(names);
  const { onProgress, end } = rebuildProgress(session.output);
  const events = await rebuild(session.follower, { projections, subscriptions, fresh, onProgress }).finally(
    end,
  );
  const head = await session.catchUp();
  session.output.result({ rebuilt: projections.map(({ name }) => name), events, head }, [
    `Bygget ${projections.length.toString()} lesemodeller på nytt fra ${events.toString()} hendelser.`,
  ]);
  return exitCode.done;
};

export const rebuildCommand = (bare: Command): Command =>
  bare
    .addArgument(new Argument('[navn...]', 'hvilke lesemodeller; alle når ingen er nevnt'))
    .option('--fresh', 'begynn forfra, også når en avbrutt bygging kunne fortsatt', false)
    .action((names: string[], options: Options) =>
      carryOut(options, () => inSession(options, (session) => rebuildAll(session, names, options))),
    );
