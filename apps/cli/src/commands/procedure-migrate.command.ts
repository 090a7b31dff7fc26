import { Option, type Command } from 'commander';
import {
  followUpEvents,
  previewMigrations,
  readLibrary,
  statusTexts,
  type PreviewedMove,
  type Status,
} from '#contexts';
import { procedureRef, type Procedure } from '#engine';
import type { TenantId } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut, command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { codeOf, procedureCalled } from '../procedure-library.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly timers: 'keep' | 'recompute';
  readonly reason: string;
  readonly person?: string;
  readonly dryRun: boolean;
}

interface Moved {
  readonly followUpId: string;
  readonly refused: string | null;
}

const move = async (
  session: Session,
  tenant: TenantId,
  {
    followUpId,
    to,
    options,
  }: { readonly followUpId: string; readonly to: Procedure; readonly options: Options },
): Promise<Moved> => {
  const { timers, reason } = options;
  const data = { to: procedureRef(to), timers, reason };
  const asked = { tenant, to: followUpEvents, subjectId: followUpId, type: 'MigrateFollowUp', data };
  try {
    await submit(session, asked, await actingPerson(session, tenant, options.person));
    return { followUpId, refused: null };
  } catch (problem) {
    if (problem instanceof CommandStopped) return { followUpId, refused: problem.message };
    throw problem;
  }
};

const stateLines = (moves: readonly PreviewedMove[]): readonly string[] => {
  const states = [...new Set(moves.map(({ status }) => status))];
  return states.map((status: Status) => {
    const those = moves.filter((each) => each.status === status);
    const changed = those.filter(({ nextDue }) => nextDue.from !== nextDue.to).length;
    const cannot = those.filter(({ movable }) => !movable).length;
    const parts = [
      `${those.length.toString()} saker`,
      ...(changed > 0 ? [`${changed.toString()} får et annet neste varsel`] : []),
      ...(cannot > 0
        ? [`${cannot.toString()} kan ikke flyttes: den nye prosedyren har ikke tilstanden`]
        : []),
    ];
    return `  ${statusTexts[status].nb}: ${parts.join(', ')}`;
  });
};

const migrate = async (session: Session, names: readonly [string, string], options: Options) => {
  const tenant = await tenantOf(session, options);
  const { published } = await readLibrary(session.platform, tenant);
  const [from, to] = [procedureCalled(names[0], published), procedureCalled(names[1], published)];
  const { documents, clock } = session.platform;
  const { timers, dryRun } = options;
  const preview = await previewMigrations(documents, { tenant, from, to, timers, at: clock.now() });
  const moved: Moved[] = [];
  if (!dryRun)
    for (const { followUpId } of preview)
      moved.push(await move(session, tenant, { followUpId, to, options }));
  const refused = moved.filter((each) => each.refused !== null);
  const done = `${(moved.length - refused.length).toString()} saker er flyttet.`;
  session.output.result({ from: codeOf(from), to: codeOf(to), timers, dryRun, preview, moved }, [
    `Fra ${codeOf(from)} til ${codeOf(to)}: ${preview.length.toString()} saker.`,
    ...stateLines(preview),
    dryRun ? 'Ingenting er flyttet.' : done,
    ...refused.map(({ followUpId, refused: because }) => `  ${followUpId}: ${because ?? ''}`),
  ]);
  const isWell = dryRun ? preview.every(({ movable }) => movable) : refused.length === 0;
  return isWell ? exitCode.done : exitCode.refused;
};

const which = 'navn, gjerne med versjon: politisk-vedtak@1';

/** Moves what has pinned one procedure to another: shown first, one command for each, reported one by one. */
export const procedureMigrateCommand = (): Command =>
  command('migrate', 'flytter saker til en annen versjon eller prosedyre')
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
    .option('--person <person>', 'hvem som gjør det (navn, e-post eller id)')
    .option('--dry-run', 'vis hva som ville skje, og flytt ingenting', false)
    .action((from: string, to: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => migrate(session, [from, to], options))),
    );
