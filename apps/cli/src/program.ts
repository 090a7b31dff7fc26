import { Command } from 'commander';
import { command } from './command.js';
import { commands } from './commands.js';
import { speakNorwegian } from './in-norwegian.js';

/** Commander ends a process with 1 for wrong usage; ours is 2, so it throws and `run-command-line.ts` says which. */
const throwOnExit = (each: Command): void => {
  each.exitOverride().commands.forEach(throwOnExit);
};

const root = (): Command =>
  new Command('iverk')
    .description('Følger opp det folkevalgte har vedtatt.')
    .configureHelp({ subcommandTerm: (each) => each.name() })
    .enablePositionalOptions()
    .helpOption('-h, --help', 'vis denne hjelpen')
    .helpCommand('help [kommando]', 'vis hjelp for en kommando')
    .addHelpText(
      'after',
      '\nSvarkoder: 0 gjort, 1 avvist eller feil i det som ble gitt inn, 2 feil bruk, 3 noe er i stykker.',
    );

/**
 * The command line, ready to parse arguments. It knows every command by name, and loads those that are `wanted`: a
 * command that nobody asked for costs nothing.
 */
export const program = async (wanted: (name: string) => boolean = () => true): Promise<Command> => {
  const iverk = root();
  for (const { name, description, load } of commands) {
    const bare = command(name, description);
    iverk.addCommand(wanted(name) ? (await load())(bare) : bare);
  }
  throwOnExit(iverk);
  speakNorwegian(iverk);
  return iverk;
};

/** The command that arguments name, also after `help`. */
export const nameIn = ([first, second]: readonly string[]): string | undefined =>
  first === 'help' ? second : first;
