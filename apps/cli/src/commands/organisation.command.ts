import type { Command } from 'commander';
import { importOrganisation, importResultTexts, type OrganisationImported } from '#work/intake';
import { fillText, type LocalDate } from '#kernel';
import { organisationAbsenceCommand } from './organisation-absence.command.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { readInput } from '../read-input.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { operator } from '../submit.js';

interface Options extends CommonOptions {
  readonly asOf?: LocalDate;
  readonly dryRun?: boolean;
  readonly confirmLeft?: boolean;
  readonly skipRejected?: boolean;
}

const placeOf = (row: number, column?: string) =>
  `  Rad ${row.toString()}${column === undefined ? '' : `, kolonne «${column}»`}`;

const say = (name: keyof typeof importResultTexts, values: Readonly<Record<string, string>> = {}) =>
  fillText(importResultTexts[name], 'nb', values);

const fileLines = (
  { file, accepted, ignoredColumns }: OrganisationImported,
  dryRun: boolean,
): readonly string[] => [
  ...(dryRun ? [say('dryRun')] : accepted ? [] : [say('stopped', { file })]),
  ...(ignoredColumns.length === 0
    ? []
    : [`${file}: disse kolonnene er ikke lest: ${ignoredColumns.map((each) => `«${each}»`).join(', ')}.`]),
];

const linesOf = (result: OrganisationImported, dryRun: boolean): readonly string[] => {
  const { registered, updated, unchanged, left, inDoubt, rejected } = result;
  const count = (items: readonly unknown[], what: string) => `${items.length.toString()} ${what}`;
  return [
    `${result.file}: ${[
      count(registered, 'nye'),
      count(updated, 'endret'),
      count(unchanged, 'uendret'),
      count(left, 'sluttet?'),
      count(inDoubt, 'i tvil'),
      count(rejected, 'avvist'),
    ].join(', ')}.`,
    ...fileLines(result, dryRun),
    ...rejected.map(({ row, column, message }) => `${placeOf(row, column)}: ${message}`),
    ...inDoubt.map(({ row, question }) => `${placeOf(row)}: ${question}`),
    ...left.map(
      ({ name, title, unit, ended }) =>
        `  ${ended ? 'Sluttet' : 'Sluttet?'} ${name}, ${title}, ${unit}${ended ? '' : ' (bekreft med --confirm-left)'}`,
    ),
  ];
};

const wishesIn = ({ asOf, dryRun, confirmLeft, skipRejected }: Options) => ({
  asOf: asOf ?? null,
  dryRun: dryRun ?? false,
  confirmLeft: confirmLeft ?? false,
  skipRejected: skipRejected ?? false,
});

const importFile = async (session: Session, file: string, options: Options) => {
  const { name, bytes } = await readInput(file);
  const tenant = await tenantOf(session, options);
  const { platform, catchUp, output } = session;
  const outcome = await importOrganisation(
    { ...platform, catchUp },
    {
      tenant,
      fileName: name,
      bytes,
      ...wishesIn(options),
      actor: operator.by,
      roles: operator.roles,
      commandId: platform.ids.next(),
      correlationId: platform.ids.next(),
    },
  );
  if (!('file' in outcome)) throw new CommandStopped(outcome.message);
  output.result(outcome, linesOf(outcome, options.dryRun ?? false));
  return outcome.rejected.length > 0 && !outcome.accepted ? exitCode.refused : exitCode.done;
};

export const organisationCommand = (bare: Command): Command =>
  bare
    .addCommand(
      command(
        'import',
        'leser en liste med enhet, overordnet enhet, navn, rolle, e-post, stedfortreder, ansattnummer',
      )
        .argument('<fil>', 'CSV eller XLSX')
        .option('--as-of <dato>', 'dagen listen gjelder for; i dag når den ikke er gitt', toDay)
        .option('--dry-run', 'vis hva som ville skjedd; skriv ingenting', false)
        .option('--confirm-left', 'de som ikke står i listen lenger, har sluttet', false)
        .option('--skip-rejected', 'ta inn resten selv om noen rader er avvist', false)
        .action((file: string, options: Options) =>
          carryOut(options, () => inSession(options, (session) => importFile(session, file, options))),
        ),
    )
    .addCommand(organisationAbsenceCommand());
