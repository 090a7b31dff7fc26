import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { procedureGraph, procedureRef, toMermaid, toSvg, type Procedure } from '#engine';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { procedureNamed } from '../procedure-file.js';
import { nameOf } from '../procedure-lines.js';
import { languageOption, showResult, whichProcedure, type ShowOptions } from '../procedure-options.js';
import { fromHere } from '../read-input.js';

interface Options extends ShowOptions {
  readonly format: 'svg' | 'mermaid';
  readonly here?: string;
  readonly out?: string;
}

const wayTo = (of: Procedure, here: string | undefined) => {
  if (here === undefined) return undefined;
  if (Object.hasOwn(of.states, here)) return { here, steps: [] };
  throw new CommandStopped(
    `Tilstanden «${here}» finnes ikke i ${nameOf(of)}. Velg blant: ${Object.keys(of.states).join(', ')}.`,
    exitCode.usage,
  );
};

const diagram = async (name: string, { format, here, out, ...options }: Options) => {
  const found = await procedureNamed(name, options);
  const graph = procedureGraph(found, options.language, wayTo(found, here));
  const picture = format === 'svg' ? toSvg(graph) : toMermaid(graph);
  if (out === undefined) {
    showResult(options, { ...procedureRef(found), format, picture }, [picture.trimEnd()]);
    return exitCode.done;
  }
  const file = fromHere(out);
  await writeFile(file, picture);
  showResult(options, { ...procedureRef(found), format, file }, [`Tegningen er skrevet: ${file}`]);
  return exitCode.done;
};

/** A procedure as a picture. */
export const procedureDiagramCommand = (): Command =>
  command('diagram', 'tegner prosedyren')
    .argument('<prosedyre>', whichProcedure)
    .addOption(
      new Option('--format <format>', 'tegningens format').choices(['svg', 'mermaid']).default('svg'),
    )
    .addOption(languageOption())
    .option('--here <TILSTAND>', 'merk hvor en sak står')
    .option('--out <fil>', 'skriv til en fil i stedet for hit')
    .action((name: string, options: Options) => carryOut(options, () => diagram(name, options)));
