import type { Command } from 'commander';
import {
  ensureMunicipality,
  importFiles,
  parseMapping,
  tellRefusal,
  type ColumnMapping,
  type ImportResult,
} from '#contexts';
import { isRejection, type LocalDate, type TenantId } from '#kernel';
import { carryOut, command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { readInput } from '../read-input.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { operator } from '../submit.js';

interface Options extends CommonOptions {
  readonly asOf?: LocalDate;
  readonly dryRun?: boolean;
  readonly published?: boolean;
  readonly skipRejected?: boolean;
  readonly map?: string;
  readonly organ?: string;
  readonly name?: string;
}

/** A municipality may begin by its first import, when its number is given. */
const tenantFor = async (session: Session, options: Options): Promise<TenantId> => {
  const number = options.kommune ?? session.platform.config.kommune;
  if (number === null || options.dryRun === true) return tenantOf(session, options);
  await session.catchUp();
  const { platform } = session;
  const outcome = await ensureMunicipality(platform, {
    number,
    name: options.name ?? null,
    issued: operator,
    commandId: platform.ids.next(),
    correlationId: platform.ids.next(),
  });
  if (isRejection(outcome)) throw new CommandStopped(tellRefusal(outcome, 'nb'));
  return outcome.tenant;
};

const mappingFrom = async (file: string | undefined): Promise<ColumnMapping | null> => {
  if (file === undefined) return null;
  const { bytes } = await readInput(file);
  const mapping = parseMapping(new TextDecoder().decode(bytes));
  if (isRejection(mapping)) throw new CommandStopped(`${file}: ${tellRefusal(mapping, 'nb')}`);
  return mapping;
};

const settingsOf = ({ asOf, organ, dryRun = false, published = false, skipRejected = false }: Options) => ({
  asOf: asOf ?? null,
  organ: organ ?? null,
  dryRun,
  published,
  skipRejected,
});

const importAll = async (session: Session, paths: readonly string[], options: Options) => {
  const files = [];
  for (const each of paths) files.push(await readInput(each));
  const mapping = await mappingFrom(options.map);
  const tenant = await tenantFor(session, options);
  const { platform, catchUp, output } = session;
  const result = await importFiles(
    { ...platform, catchUp },
    {
      tenant,
      files,
      ...settingsOf(options),
      mapping,
      actor: operator.by,
      roles: operator.roles,
      commandId: platform.ids.next(),
      correlationId: platform.ids.next(),
    },
  );
  output.result(result, linesOf(result, options.dryRun ?? false));
  return result.rejected.length > 0 && options.skipRejected !== true ? exitCode.refused : exitCode.done;
};

const rowOf = (row: number | null, column: string | null = null) =>
  `${row === null ? '' : `rad ${row.toString()}`}${column === null ? '' : `, kolonne «${column}»`}`;
const named = (title: string, caseNumber: string | null) => [caseNumber, title].filter(Boolean).join(' ');

const linesOf = (result: ImportResult, dryRun: boolean): readonly string[] => {
  const { registered, updated, unchanged, missing, inDoubt, rejected } = result;
  const count = (items: readonly unknown[], what: string) => `${items.length.toString()} ${what}`;
  return [
    `${[
      count(registered, 'nye'),
      count(updated, 'oppdatert'),
      count(unchanged, 'uendret'),
      count(missing, 'mangler i listen'),
      count(inDoubt, 'i tvil'),
      count(rejected, 'avvist'),
    ].join(', ')}.${dryRun ? ' Ingenting er skrevet (--dry-run).' : ''}`,
    ...rejected.map((item) => `  Avvist ${item.file} ${rowOf(item.row, item.column)}: ${item.message}`),
    ...inDoubt.map(
      (item) =>
        `  I tvil ${item.file} ${rowOf(item.row)}, ${named(item.title, item.caseNumber)}: ${item.question}`,
    ),
    ...missing.map(
      ({ title, caseNumber }) =>
        `  Mangler ${named(title, caseNumber)}: ferdig, falt bort eller glemt? Saksbehandleren blir spurt.`,
    ),
  ];
};

export const importCommand = (): Command =>
  command('import', 'tar inn kommunens egen vedtaksliste (CSV, XLSX) eller Fiks-meldinger (JSON)')
    .argument('<fil...>', 'én eller flere filer, eldste først')
    .option('--as-of <dato>', 'dagen listen gjelder for; da er hver rad en statusmelding den dagen', toDay)
    .option('--dry-run', 'vis hva som ville skjedd; skriv ingenting', false)
    .option('--published', 'listen har vært offentlig, så ord og merknader kan vises for alle', false)
    .option('--skip-rejected', 'ta inn resten selv om noen rader er avvist', false)
    .option('--map <fil>', 'JSON som sier hva kolonnene heter: { "Vår kolonne": "saksnr" }')
    .option('--organ <kode>', 'organet for rader som ikke sier noe om det: KS')
    .option('--name <navn>', 'kommunens navn, når den begynner med denne importen')
    .action((paths: string[], options: Options) =>
      carryOut(options, () => inSession(options, (session) => importAll(session, paths, options))),
    );
