import { Option, type Command } from 'commander';
import {
  moveCommand,
  previewMigrations,
  readLibrary,
  refuseMigration,
  tellRefusal,
  type Migration,
  type PreviewedMove,
} from '#contexts';
import type { Issued, TenantId } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { titlesFor } from '../instance-names.js';
import { collectStates } from '../mapped-state-option.js';
import { stateLines } from '../migration-lines.js';
import { codeOf, procedureCalled } from '../procedure-library.js';
import { counted } from '../publishing-lines.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly timers: 'keep' | 'recompute';
  readonly reason: string;
  readonly state?: Readonly<Record<string, string>>;
  readonly person?: string;
  readonly dryRun: boolean;
}

interface Moved extends Pick<PreviewedMove, 'sort' | 'id' | 'state'> {
  readonly refused: string | null;
}

interface Moving {
  readonly tenant: TenantId;
  readonly migration: Migration;
  readonly reason: string;
  readonly actor: Omit<Issued, 'at'>;
}

const move = async (
  session: Session,
  { sort, id, state }: PreviewedMove,
  { tenant, migration, reason, actor }: Moving,
): Promise<Moved> => {
  const asked = { tenant, subjectId: id, ...moveCommand(sort, migration, reason) };
  try {
    await submit(session, asked, actor);
    return { sort, id, state, refused: null };
  } catch (problem) {
    if (problem instanceof CommandStopped) return { sort, id, state, refused: problem.message };
    throw problem;
  }
};

const migrationOf = async (
  session: Session,
  tenant: TenantId,
  { names, options }: { readonly names: readonly [string, string]; readonly options: Options },
): Promise<Migration> => {
  const { published } = await readLibrary(session.platform, tenant);
  const [from, to] = [procedureCalled(names[0], published), procedureCalled(names[1], published)];
  const migration = { from, to, states: options.state ?? {}, timers: options.timers };
  const refused = refuseMigration(migration);
  if (refused !== undefined) throw new CommandStopped(tellRefusal(refused, 'nb'));
  return migration;
};

const moveAll = async (session: Session, preview: readonly PreviewedMove[], moving: Moving) => {
  const moved: Moved[] = [];
  for (const each of preview) moved.push(await move(session, each, moving));
  return moved;
};

const migrate = async (session: Session, names: readonly [string, string], options: Options) => {
  const tenant = await tenantOf(session, options);
  const migration = await migrationOf(session, tenant, { names, options });
  const { documents, clock } = session.platform;
  const { timers, reason, dryRun } = options;
  const preview = await previewMigrations(documents, { tenant, at: clock.now(), ...migration });
  const actor = await actingPerson(session, tenant, options.person);
  const moved = dryRun ? [] : await moveAll(session, preview, { tenant, migration, reason, actor });
  const refused = moved.filter((each) => each.refused !== null);
  const titleOf = await titlesFor(session, tenant, preview);
  const titles = new Map(preview.map((each) => [each.id, titleOf(each)]));
  const [from, to] = [codeOf(migration.from), codeOf(migration.to)];
  const done = moved.length - refused.length;
  session.output.result({ from, to, states: migration.states, timers, dryRun, preview, moved }, [
    `Fra ${from} til ${to}: ${counted(preview.length, 'sak', 'saker')}.`,
    ...stateLines(preview, migration),
    dryRun ? 'Ingenting er flyttet.' : `${counted(done, 'sak', 'saker')} er flyttet.`,
    ...refused.map(({ id, refused: because }) => `  ${titles.get(id) ?? ''} (${id}): ${because ?? ''}`),
  ]);
  const isWell = dryRun ? preview.every(({ movable }) => movable) : refused.length === 0;
  return isWell ? exitCode.done : exitCode.refused;
};

const which = 'navn, gjerne med versjon: politisk-vedtak@1';

/** Moves what has pinned one procedure to another: shown first, one command for each, reported one by one. */
export const procedureMigrateCommand = (): Command =>
  command('migrate', 'flytter vedtakspunkter og saker til en annen versjon eller prosedyre')
    .argument('<fra>', which)
    .argument('<til>', which)
    .addOption(
      new Option(
        '--timers <valg>',
        'om varsler som har gått, står ved lag (keep), eller alle begynner på nytt',
      )
        .choices(['keep', 'recompute'])
        .makeOptionMandatory(),
    )
    .requiredOption('--reason <tekst>', 'hvorfor; står i loggen')
    .option(
      '--state <FRA=TIL>',
      'tilstanden i den nye som svarer til en i den gamle, for saker; gjentas',
      collectStates,
    )
    .option('--person <person>', 'hvem som gjør det (navn, e-post eller id)')
    .option('--dry-run', 'vis hva som ville skje, og flytt ingenting', false)
    .action((from: string, to: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => migrate(session, [from, to], options))),
    );
