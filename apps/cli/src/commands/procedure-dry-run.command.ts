import type { Command } from 'commander';
import {
  libraryEvents,
  libraryIdOf,
  proceduresInForce,
  readLibrary,
  tellRefusal,
  type PreviewedMove,
} from '#contexts';
import {
  previewPublishing,
  simulatedYear,
  type PublishingPreview,
  type SimulatedYear,
} from '#work/simulation';
import { procedureRef, type Procedure } from '#engine';
import {
  addMonths,
  dayOf,
  isRejection,
  longDay,
  monthOf,
  type LocalDate,
  type Rejection,
  type TenantId,
} from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { titlesFor } from '../instance-names.js';
import { problemLines, readProcedureFile } from '../procedure-file.js';
import { differenceLine, nameOf } from '../procedure-lines.js';
import { showResult } from '../procedure-options.js';
import { followersLines, plainPreview, takesLines } from '../publishing-lines.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { foresee } from '../submit.js';

interface Options extends CommonOptions {
  readonly by?: string;
}

/** A year from this month on, as it is and as it would be; null where no open follow-up would follow the file. */
interface Year {
  readonly from: LocalDate;
  readonly before: SimulatedYear;
  readonly after: SimulatedYear;
}

const yearOf = async (
  { platform }: Session,
  tenant: TenantId,
  { procedure, followers }: { readonly procedure: Procedure } & Pick<PublishingPreview, 'followers'>,
): Promise<Year | null> => {
  if (followers.every(({ from }) => from.id !== procedure.id)) return null;
  const from = `${monthOf(dayOf(platform.clock.now()))}-01` as LocalDate;
  const stretch = { tenant, from, to: addMonths(from, 12) };
  return {
    from,
    before: await simulatedYear(platform, stretch),
    after: await simulatedYear(platform, { ...stretch, procedure }),
  };
};

const yearLines = (year: Year | null): readonly string[] => {
  if (year === null) return [];
  const { from, before, after } = year;
  const change = (what: keyof SimulatedYear) => `${before[what].toString()} → ${after[what].toString()}`;
  return [
    `Et år fra ${longDay(from, 'nb')}, om alle åpne saker ble flyttet og ingen gjorde noe med dem:`,
    `  påminnelser ${change('reminders')}, varsler oppover ${change('escalations')}`,
  ];
};

/** What was due on a day that has passed goes as soon as the case is moved. */
const dayNamed = (day: LocalDate | null, today: LocalDate) => {
  if (day === null) return 'ingen';
  return day <= today ? `straks (${longDay(day, 'nb')})` : longDay(day, 'nb');
};

const moveLine = ({ movable, nextDue: { from, to } }: PreviewedMove, today: LocalDate): string => {
  if (!movable) return 'kan ikke flyttes';
  return from === to
    ? `kan flyttes, neste varsel ${dayNamed(from, today)} som før`
    : `kan flyttes, neste varsel ${dayNamed(from, today)} → ${dayNamed(to, today)}`;
};

const differenceLines = ({ base, differences }: PublishingPreview): readonly string[] => {
  if (base === null) return ['Her er ingen å sammenligne med.'];
  return differences.length === 0
    ? [`Den sier det samme som ${nameOf(base)}.`]
    : [`Fra ${nameOf(base)}:`, ...differences.map(differenceLine)];
};

/** What the library would answer: refused, already so, or done. */
const verdict = (procedure: Procedure, outcome: Rejection | { readonly appended: number }): string => {
  if (isRejection(outcome)) return tellRefusal(outcome, 'nb');
  return outcome.appended === 0
    ? `${nameOf(procedure)} er i kraft fra før, ord for ord.`
    : `${nameOf(procedure)} kan publiseres.`;
};

const show = async (session: Session, file: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  const { platform, output } = session;
  const others = proceduresInForce(await readLibrary(platform, tenant)).map(({ id }) => id);
  const read = await readProcedureFile(file, others);
  if ('problems' in read) return refuse(file, options, read.problems);
  const procedure = read.ok;
  const preview = await previewPublishing(platform, { tenant, procedure, at: platform.clock.now() });
  const outcome = await foresee(
    session,
    {
      ...{ tenant, to: libraryEvents, subjectId: libraryIdOf(tenant), type: 'PublishProcedure' },
      data: { procedure, reason: null },
    },
    await actingPerson(session, tenant, options.by),
  );
  const year = await yearOf(session, tenant, { procedure, ...preview });
  const moves = preview.followers.flatMap((each) => each.moves);
  const titleOf = await titlesFor(session, tenant, moves);
  const refusal = isRejection(outcome) ? outcome : null;
  const today = dayOf(platform.clock.now());
  output.result({ ...procedureRef(procedure), refusal, ...plainPreview(preview), year }, [
    verdict(procedure, outcome),
    ...differenceLines(preview),
    ...takesLines(procedure, preview),
    ...followersLines(preview),
    ...moves.map((move) => `    ${titleOf(move)}: ${moveLine(move, today)}`),
    ...yearLines(year),
    'Ingenting er skrevet.',
  ]);
  return refusal === null ? exitCode.done : exitCode.refused;
};

const refuse = (file: string, options: Options, problems: Parameters<typeof problemLines>[1]) => {
  showResult(options, { file, problems }, problemLines(file, problems));
  return exitCode.refused;
};

const dryRun = async (file: string, options: Options) => {
  const read = await readProcedureFile(file);
  return 'problems' in read
    ? refuse(file, options, read.problems)
    : inSession(options, (session) => show(session, file, options));
};

/** What publishing a file would change, for what is opened afterwards and for what is open. */
export const procedureDryRunCommand = (): Command =>
  command('dry-run', 'viser hva det ville endre å publisere en fil, uten å skrive noe')
    .argument('<fil>', 'YAML eller JSON')
    .option('--by <person>', 'hvem som ville gjøre det (navn, e-post eller id)')
    .action((file: string, options: Options) => carryOut(options, () => dryRun(file, options)));
