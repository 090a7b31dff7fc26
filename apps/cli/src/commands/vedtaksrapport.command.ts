import { InvalidArgumentError, Option, type Command } from 'commander';
import { reportFormats, type ReportEdition, type ReportFormat } from '#contexts';
import { exportVedtaksrapport, renderVedtaksrapport } from '#work/reports';
import { dayOf, languages, type Language, type LocalDate } from '#kernel';
import { carryOut } from '../carry-out.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { progressBar } from '../progress.js';
import { fromHere } from '../read-input.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { writeReportFile } from '../write-report-file.js';

interface Options extends CommonOptions {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly format: readonly ReportFormat[];
  readonly out: string;
  readonly language?: Language;
  readonly edition?: ReportEdition;
  readonly internal: boolean;
}

const toFormats = (text: string): readonly ReportFormat[] => {
  const asked = text.split(',').map((each) => each.trim().toLowerCase());
  const unknown = asked.find((each) => !(reportFormats as readonly string[]).includes(each));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`«${unknown}» finnes ikke. Velg blant: ${reportFormats.join(', ')}.`);
  return asked as ReportFormat[];
};

const editions: readonly ReportEdition[] = ['public', 'closed', 'internal'];

/** `--internal` is short for `--edition internal`. */
const editionOf = ({ edition, internal }: Options): ReportEdition => {
  if (internal && edition !== undefined && edition !== 'internal')
    throw new CommandStopped(`--internal og --edition ${edition} utelukker hverandre.`, exitCode.usage);
  return internal ? 'internal' : (edition ?? 'public');
};

const exportReport = async (session: Session, options: Options) => {
  if (options.from > options.to) throw new CommandStopped('--from må ikke være etter --to.', exitCode.usage);
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { documents, people, clock } = session.platform;
  const generatedAt = clock.now();
  const model = await exportVedtaksrapport(
    { documents, people },
    {
      tenant,
      from: options.from,
      to: options.to,
      today: dayOf(generatedAt),
      generatedAt,
      ...(options.language === undefined ? {} : { language: options.language }),
      edition: editionOf(options),
    },
  );
  const bar = progressBar(session.output, options.format.length, 'filer');
  const files: string[] = [];
  for (const format of options.format) {
    const { fileName, bytes } = await renderVedtaksrapport(model, format);
    files.push(await writeReportFile(fromHere(options.out), fileName, bytes));
    bar.step();
  }
  bar.end();
  const { open, closedInPeriod } = model.summary;
  session.output.result({ files, summary: model.summary }, [
    `${open.toString()} åpne punkter, ${closedInPeriod.toString()} avsluttet i perioden.`,
    ...files.map((file) => `  ${file}`),
  ]);
  return exitCode.done;
};

export const vedtaksrapportCommand = (bare: Command): Command =>
  bare
    .requiredOption('--from <dato>', 'periodens første dag', toDay)
    .requiredOption('--to <dato>', 'periodens siste dag', toDay)
    .option('--format <liste>', `ett eller flere av ${reportFormats.join(',')}`, toFormats, ['pdf'])
    .option('--out <mappe>', 'hvor filene skrives', '.')
    .addOption(
      new Option(
        '--edition <utgave>',
        'public (for alle), closed (lukket møte: bare det skjermede) eller internal (administrasjonen)',
      ).choices([...editions]),
    )
    .option('--internal', 'det samme som --edition internal: med interne merknader og skjermede saker', false)
    .addOption(new Option('--language <målform>', 'språk; ellers kommunens').choices([...languages]))
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => exportReport(session, options))),
    );
