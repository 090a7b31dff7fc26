import type { Command } from 'commander';
import { tellRefusal, tenantByNumber, tenantsKnown } from '#contexts';
import {
  ensureMunicipality,
  importFiles,
  parseMapping,
  type ColumnMapping,
  type ImportResult,
} from '#work/intake';
import { isRejection, type LocalDate, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { importLines } from '../import-lines.js';
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

/** The municipality the lists are of; undefined when it would begin with this import. */
const knownTenant = async (session: Session, options: Options): Promise<TenantId | undefined> => {
  const number = numberIn(session, options);
  if (number === null) return tenantOf(session, options);
  await session.catchUp();
  return tenantByNumber(await tenantsKnown(session.platform.documents), number);
};

const numberIn = ({ platform }: Session, { kommune }: Options) => kommune ?? platform.config.kommune;

const begin = async (session: Session, options: Options): Promise<TenantId> => {
  const { platform, output } = session;
  const number = numberIn(session, options) ?? '';
  const outcome = await ensureMunicipality(platform, {
    number,
    name: options.name ?? null,
    issued: operator,
    commandId: platform.ids.next(),
    correlationId: platform.ids.next(),
  });
  if (isRejection(outcome)) throw new CommandStopped(tellRefusal(outcome, 'nb'));
  if (outcome.added) output.note(`Kommune ${number} begynner med denne importen.`);
  return outcome.tenant;
};

type Wishes = Omit<Parameters<typeof importFiles>[1], 'tenant' | 'commandId' | 'correlationId'>;

const takeIn = ({ platform, catchUp }: Session, tenant: TenantId, wishes: Wishes): Promise<ImportResult> =>
  importFiles(
    { ...platform, catchUp },
    { ...wishes, tenant, commandId: platform.ids.next(), correlationId: platform.ids.next() },
  );

const wasRefused = ({ rejected }: ImportResult, { skipRejected }: Options) =>
  rejected.length > 0 && skipRejected !== true;

/** A municipality may begin by its first import, when something is taken in. */
const takeInFirst = async (session: Session, options: Options, wishes: Wishes): Promise<ImportResult> => {
  const number = numberIn(session, options) as TenantId;
  const trial = await takeIn(session, number, { ...wishes, dryRun: true });
  const hasNews = trial.registered.length + trial.inDoubt.length > 0;
  if (wishes.dryRun || !hasNews) return { ...trial, dryRun: wishes.dryRun };
  return takeIn(session, await begin(session, options), wishes);
};

const importAll = async (session: Session, paths: readonly string[], options: Options) => {
  const files = [];
  for (const each of paths) files.push(await readInput(each));
  const mapping = await mappingFrom(options.map);
  const wishes = { files, ...settingsOf(options), mapping, actor: operator.by, roles: operator.roles };
  const tenant = await knownTenant(session, options);
  const result =
    tenant === undefined
      ? await takeInFirst(session, options, wishes)
      : await takeIn(session, tenant, wishes);
  session.output.result(result, importLines(result));
  return wasRefused(result, options) ? exitCode.refused : exitCode.done;
};

export const importCommand = (bare: Command): Command =>
  bare
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
