import { writeFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { dateNameIn, shippedProcedures } from '#contexts';
import {
  diffProcedures,
  procedureGraph,
  procedureRef,
  tellDelay,
  tellDue,
  tellPlacedProblem,
  toMermaid,
  toSvg,
  type Procedure,
  type ProcedureDifference,
} from '#engine';
import { languages, type Language } from '#kernel';
import { carryOut, command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { openOutput } from '../output.js';
import { procedureNamed, readProcedureFile } from '../procedure-file.js';
import { fromHere } from '../read-input.js';
import type { CommonOptions } from '../session.js';
import { procedureMigrateCommand } from './procedure-migrate.command.js';

interface Options extends CommonOptions {
  readonly language: Language;
}
interface DiagramOptions extends Options {
  readonly format: 'svg' | 'mermaid';
  readonly here?: string;
  readonly out?: string;
}

const result = ({ json = false }: CommonOptions, value: object, lines: readonly string[]) => {
  openOutput(json).result(value, lines);
};

const languageOption = () =>
  new Option('--language <språk>', 'språket navnene vises på').choices(languages).default('nb');

const check = async (files: readonly string[], options: CommonOptions) => {
  const checked = [];
  for (const file of files) {
    const read = await readProcedureFile(file);
    const problems = 'ok' in read ? [] : read.problems;
    const lines = 'ok' in read ? [`${file}: ${nameOf(read.ok)} er i orden.`] : [];
    const told = problems.map((each) => tellPlacedProblem(file, each, 'nb'));
    checked.push({ file, problems, lines: [...lines, ...told] });
  }
  result(
    options,
    { files: checked.map(({ file, problems }) => ({ file, problems })) },
    checked.flatMap(({ lines }) => lines),
  );
  return checked.some(({ problems }) => problems.length > 0) ? exitCode.refused : exitCode.done;
};

const nameOf = ({ id, version }: Procedure) => `${id} versjon ${version.toString()}`;

const list = (options: Options) => {
  const procedures = shippedProcedures.map((each) => ({ ...procedureRef(each), name: each.name }));
  result(
    options,
    { procedures },
    shippedProcedures.map((each) => `${nameOf(each)}  ${each.name?.[options.language] ?? ''}`),
  );
  return Promise.resolve(exitCode.done);
};

const stateName = ({ states }: Procedure, code: string, language: Language) =>
  states[code]?.name?.[language] ?? code;

const showLines = (of: Procedure, language: Language): readonly string[] => [
  `${of.name?.[language] ?? of.id} (${nameOf(of)})`,
  '',
  ...Object.entries(of.states).map(
    ([code, { ended }]) =>
      `  ${code}  ${stateName(of, code, language)}${code === of.initial ? ', her begynner det' : ''}${ended ? ', slutt' : ''}`,
  ),
  '',
  ...of.transitions.map(({ id, name, from, to, by, requires }) => {
    const names = (codes: readonly string[]) => codes.map((each) => stateName(of, each, language)).join(', ');
    const needs = requires.length === 0 ? '' : `; krever ${requires.join(', ')}`;
    return `  ${id}  ${name?.[language] ?? ''}: ${from === '*' ? 'overalt' : names(from)} → ${names(to)} (${by.join(', ')}${needs})`;
  }),
];

const timerLines = ({ timers = [], ...of }: Procedure, language: Language): readonly string[] => [
  ...(timers.length === 0 ? [] : ['']),
  ...timers.flatMap((timer) => [
    `  ${timer.id}  ${timer.name?.[language] ?? ''}: ${tellDue(timer.due, language, dateNameIn(of, language))}`,
    ...timer.ladder.map(({ name, after, to = [] }) =>
      [
        `    ${name?.[language] ?? ''}`,
        tellDelay(timer, after, language),
        to.length === 0 ? '' : `(${to.join(', ')})`,
      ]
        .filter(Boolean)
        .join(' '),
    ),
  ]),
];

const taskLines = ({ tasks = [], ...of }: Procedure, language: Language): readonly string[] => [
  ...(tasks.length === 0 ? [] : ['']),
  ...tasks.map(({ id, name, in: states, who, acknowledgedBy = [] }) => {
    const where = states.map((each) => stateName(of, each, language)).join(', ');
    const seen = acknowledgedBy.length === 0 ? '' : `; bekreftes av ${acknowledgedBy.join(', ')}`;
    return `  ${id}  ${name?.[language] ?? ''}: ${where} (${who.join(', ')}${seen})`;
  }),
];

const show = async (name: string, options: Options) => {
  const found = await procedureNamed(name);
  const value = { ...procedureRef(found), procedure: found };
  result(options, value, [
    ...showLines(found, options.language),
    ...taskLines(found, options.language),
    ...timerLines(found, options.language),
    '',
    `Hash ${value.hash}`,
  ]);
  return exitCode.done;
};

const wayTo = (of: Procedure, here: string | undefined) => {
  if (here === undefined) return undefined;
  if (Object.hasOwn(of.states, here)) return { here, steps: [] };
  throw new CommandStopped(
    `Tilstanden «${here}» finnes ikke i ${nameOf(of)}. Velg blant: ${Object.keys(of.states).join(', ')}.`,
    exitCode.usage,
  );
};

const diagram = async (name: string, { format, here, out, ...options }: DiagramOptions) => {
  const found = await procedureNamed(name);
  const graph = procedureGraph(found, options.language, wayTo(found, here));
  const picture = format === 'svg' ? toSvg(graph) : toMermaid(graph);
  if (out === undefined) {
    result(options, { ...procedureRef(found), format, picture }, [picture.trimEnd()]);
    return exitCode.done;
  }
  const file = fromHere(out);
  await writeFile(file, picture);
  result(options, { ...procedureRef(found), format, file }, [`Tegningen er skrevet: ${file}`]);
  return exitCode.done;
};

const changes = { added: 'kommet til', removed: 'tatt bort', changed: 'endret' } as const;
const things = {
  procedure: 'prosedyren',
  field: 'feltet',
  state: 'tilstanden',
  transition: 'steget',
  task: 'oppgaven',
  timer: 'varselet',
} as const;

const differenceLine = ({ change, what, id, keys }: ProcedureDifference) =>
  `  ${things[what]} ${id} er ${changes[change]}${keys.length === 0 ? '' : `: ${keys.join(', ')}`}`;

const diff = async (before: string, after: string, options: CommonOptions) => {
  const [then, now] = [await procedureNamed(before), await procedureNamed(after)];
  const differences = diffProcedures(then, now);
  result(
    options,
    { before: procedureRef(then), after: procedureRef(now), differences },
    differences.length === 0
      ? [`${nameOf(then)} og ${nameOf(now)} sier det samme.`]
      : [`Fra ${nameOf(then)} til ${nameOf(now)}:`, ...differences.map(differenceLine)],
  );
  return exitCode.done;
};

const which = 'en fil, eller navnet på en som følger med';

/** What a procedure is and whether it may be used: only moving cases needs a database. */
export const procedureCommand = (): Command => {
  const procedure = command('procedure', 'viser, tegner og kontrollerer prosedyrer');
  procedure.addCommand(
    command('check', 'sier alt som er galt med en prosedyre, og hvor i filen')
      .argument('<fil...>', 'YAML eller JSON')
      .action((files: string[], options: CommonOptions) => carryOut(options, () => check(files, options))),
  );
  procedure.addCommand(
    command('list', 'viser prosedyrene som følger med')
      .addOption(languageOption())
      .action((options: Options) => carryOut(options, () => list(options))),
  );
  procedure.addCommand(
    command('show', 'viser tilstander og steg')
      .argument('<prosedyre>', which)
      .addOption(languageOption())
      .action((name: string, options: Options) => carryOut(options, () => show(name, options))),
  );
  procedure.addCommand(
    command('diagram', 'tegner prosedyren')
      .argument('<prosedyre>', which)
      .addOption(
        new Option('--format <format>', 'tegningens format').choices(['svg', 'mermaid']).default('svg'),
      )
      .addOption(languageOption())
      .option('--here <TILSTAND>', 'merk hvor en sak står')
      .option('--out <fil>', 'skriv til en fil i stedet for hit')
      .action((name: string, options: DiagramOptions) => carryOut(options, () => diagram(name, options))),
  );
  procedure.addCommand(
    command('diff', 'viser hva som skiller to prosedyrer')
      .argument('<før>', which)
      .argument('<etter>', which)
      .action((before: string, after: string, options: CommonOptions) =>
        carryOut(options, () => diff(before, after, options)),
      ),
  );
  procedure.addCommand(procedureMigrateCommand());
  return procedure;
};
