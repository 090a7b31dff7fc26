import { Argument, type Command } from 'commander';
import { subscriptions } from '#contexts';
import type { AnyProjection } from '#kernel';
import { carryOut, command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { foldAnew } from '../fold-anew.js';
import { progressBar } from '../progress.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

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

const rebuild = async (session: Session, names: readonly string[]) => {
  const projections = chosen(names);
  const bar = progressBar(session.output, projections.length, 'lesemodeller');
  await foldAnew(session, projections, bar.step);
  bar.end();
  const head = await session.catchUp();
  session.output.result({ rebuilt: projections.map(({ name }) => name), head }, [
    `Bygget ${projections.length.toString()} lesemodeller på nytt fra ${head.toString()} hendelser.`,
  ]);
  return exitCode.done;
};

export const rebuildCommand = (): Command =>
  command('rebuild', 'bygger lesemodeller på nytt fra loggen; ingenting i loggen endres')
    .addArgument(new Argument('[navn...]', 'hvilke lesemodeller; alle når ingen er nevnt'))
    .action((names: string[], options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => rebuild(session, names))),
    );
