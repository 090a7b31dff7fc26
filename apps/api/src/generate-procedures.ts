import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dateNameIn, procedureVocabularies } from '#contexts';
import {
  procedure,
  procedureGraph,
  procedureRef,
  readProcedure,
  tellPlacedProblem,
  tellDelay,
  tellDue,
  toSvg,
  type Procedure,
  type Start,
  type Transition,
} from '#engine';

const context = path.join('libs', 'contexts', 'procedures');
const pages = path.join('docs', 'procedures');

const readFile = (file: string): Procedure => {
  const read = readProcedure(readFileSync(file, 'utf8'), procedureVocabularies);
  if ('ok' in read) return read.ok;
  throw new Error(read.problems.map((each) => tellPlacedProblem(file, each, 'en')).join('\n'));
};

const moduleOf = (procedures: readonly Procedure[]): string =>
  [
    '// Generated from ../shipped/*.yaml by npm run generate. Do not edit.',
    "import type { Procedure } from '#engine';",
    '',
    '/** The procedures that come with Iverk, as their files say: by id, oldest version first. */',
    `export const shippedProcedures: readonly Procedure[] = ${JSON.stringify(procedures, null, 2)};`,
    '',
  ].join('\n');

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

const namesOf = (codes: readonly string[] = []) => codes.map((each) => `\`${each}\``).join(', ');

const timersOf = (of: Procedure, stateName: (code: string) => string): readonly string[] =>
  (of.timers ?? []).length === 0
    ? []
    : [
        '',
        '## What happens of itself',
        '',
        row(['Timer', 'While', 'When', 'What', 'Who is told']),
        row(Array.from({ length: 5 }, () => '---')),
        ...(of.timers ?? []).flatMap((timer) =>
          timer.ladder.map(({ name, after, to }, index) =>
            row([
              index === 0 ? (timer.name?.nb ?? timer.id) : '',
              index === 0 ? timer.in.map(stateName).join(', ') : '',
              [
                index === 0 ? tellDue(timer.due, 'en', dateNameIn(of, 'en')) : '',
                tellDelay(timer, after, 'en'),
              ]
                .filter(Boolean)
                .join(' '),
              name?.nb ?? '',
              namesOf(to),
            ]),
          ),
        ),
      ];

const tasksOf = ({ tasks = [] }: Procedure, stateName: (code: string) => string): readonly string[] =>
  tasks.length === 0
    ? []
    : [
        '',
        '## What people are asked to do',
        '',
        row(['Task', 'While', 'Who', 'Acknowledged by']),
        row(Array.from({ length: 4 }, () => '---')),
        ...tasks.map(({ name, in: states, who, acknowledgedBy }) =>
          row([name?.nb ?? '', states.map(stateName).join(', '), namesOf(who), namesOf(acknowledgedBy)]),
        ),
      ];

/** What starts one of itself, and only where. */
const occasionOf = ({ on, when = {} }: Start): string => {
  if (on === undefined) return '';
  const only = Object.entries(when).map(([fact, values]) => `${fact} is ${namesOf(values)}`);
  return [`It begins of itself on \`${on}\``, ...only].join(' where ') + '.';
};

const startOf = (
  { start, about = '' }: Procedure,
  stateName: (code: string) => string,
): readonly string[] => {
  if (start === undefined) return [];
  const told = [
    `It is about \`${about}\`.`,
    start.by === undefined ? '' : `It is begun by ${namesOf(start.by)}.`,
    occasionOf(start),
    start.in === undefined ? '' : `It then stands in ${stateName(start.in)}.`,
  ];
  return ['', told.filter(Boolean).join(' ')];
};

const fieldsOf = ({ fields = {} }: Procedure): readonly string[] =>
  Object.keys(fields).length === 0
    ? []
    : [
        '',
        '## What only its steps can tell',
        '',
        row(['Field', 'Name', 'Kind', 'Values']),
        row(Array.from({ length: 4 }, () => '---')),
        ...Object.entries(fields).map(([code, { name, kind, values = {} }]) =>
          row([
            `\`${code}\``,
            name?.nb ?? '',
            kind,
            Object.entries(values)
              .map(([value, text]) => `\`${value}\` ${text.nb}`)
              .join(', '),
          ]),
        ),
      ];

/** What follows of a step beside the state it leads to. */
const consequencesOf = ({ when = {}, starts = [], emits = [] }: Transition): string =>
  [
    ...Object.entries(when).map(([field, values]) => `only when \`${field}\` is ${namesOf(values)}`),
    ...starts.map((id) => `starts \`${id}\``),
    ...emits.map((word) => `tells \`${word}\``),
  ].join('; ');

const waitsOf = ({ states, transitions }: Procedure, stateName: (code: string) => string) =>
  Object.entries(states).flatMap(([code, { awaits }]) =>
    awaits === undefined
      ? []
      : [
          '',
          `In ${stateName(code)} it waits for what it has started; then the step “${transitions.find(({ id }) => id === awaits)?.name?.nb ?? awaits}” is taken of itself.`,
        ],
  );

interface Shipped {
  /** The name of its file. */
  readonly file: string;
  readonly procedure: Procedure;
  /** What its page and its picture are called. */
  readonly page: string;
}

const pageOf = ({ procedure: of, file, page }: Shipped): string => {
  const stateName = (code: string) => of.states[code]?.name?.nb ?? code;
  const { id, version, hash } = procedureRef(of);
  return [
    '<!-- Generated by npm run generate. Do not edit. -->',
    '',
    `# ${of.name?.nb ?? id}`,
    '',
    `\`${id}\` version ${version.toString()}, from [its file](../../${context.split(path.sep).join('/')}/shipped/${file}). Hash \`${hash}\`.`,
    '',
    `![${of.name?.nb ?? id}](${page}.svg)`,
    ...startOf(of, stateName),
    '',
    row(['Step', 'From', 'To', 'Who', 'What must be told', 'And']),
    row(Array.from({ length: 6 }, () => '---')),
    ...of.transitions.map(({ name, from, to, by, requires, ...more }) =>
      row([
        `${name?.nb ?? ''} (\`${more.id}\`)`,
        from === '*' ? 'everywhere' : from.map(stateName).join(', '),
        to.map(stateName).join(', '),
        namesOf(by),
        namesOf(requires),
        consequencesOf({ name, from, to, by, requires, ...more }),
      ]),
    ),
    ...waitsOf(of, stateName),
    ...fieldsOf(of),
    ...tasksOf(of, stateName),
    ...timersOf(of, stateName),
    '',
  ].join('\n');
};

const inOrder = (a: Procedure, b: Procedure): number => a.id.localeCompare(b.id) || a.version - b.version;

/** Every version's file; the page of the newest has the procedure's name alone. */
const readShipped = (): readonly Shipped[] => {
  const folder = path.join(context, 'shipped');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const read = files
    .map((file) => ({ file, procedure: readFile(path.join(folder, file)) }))
    .toSorted((a, b) => inOrder(a.procedure, b.procedure));
  return read.map(({ file, procedure: each }) => {
    const newest = read.findLast(({ procedure: { id } }) => id === each.id);
    const isNewest = newest?.procedure === each;
    return { file, procedure: each, page: isNewest ? each.id : `${each.id}@${each.version.toString()}` };
  });
};

/** The shipped procedures as code that what decides can read without a disk, their pages, and the schema for editors. */
export const generateProcedures = (): void => {
  const shipped = readShipped();
  const procedures = shipped.map(({ procedure: each }) => each);
  writeFileSync(path.join(context, 'core', 'shipped-procedures.generated.ts'), moduleOf(procedures));
  for (const each of shipped) {
    writeFileSync(path.join(pages, `${each.page}.md`), pageOf(each));
    writeFileSync(path.join(pages, `${each.page}.svg`), toSvg(procedureGraph(each.procedure, 'nb')));
  }
  writeFileSync(
    path.join('libs', 'engine', 'procedure.schema.json'),
    `${JSON.stringify(z.toJSONSchema(procedure), null, 2)}\n`,
  );
};
