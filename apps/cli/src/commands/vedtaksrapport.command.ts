import { Option, type Command } from 'commander';
import { reportFormats, type ReportEdition, type ReportFormat } from '#contexts';
import { exportVedtaksrapport, renderVedtaksrapport } from '#work/reports';
import { dayOf, languages, type Language, type LocalDate } from '#kernel';
import { carryOut } from '../carry-out.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { progressBar } from '../progress.js';
import { fromHere } from '../read-input.js';
import { toReportFormats } from '../report-formats-option.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { writeReportFile } from '../write-report-file.js';
import { vedtaksrapportArchiveCommand } from './vedtaksrapport-archive.command.js';
import { vedtaksrapportExportCommand } from './vedtaksrapport-export.command.js';
import { vedtaksrapportFreezeCommand } from './vedtaksrapport-freeze.command.js';
import { vedtaksrapportListCommand } from './vedtaksrapport-list.command.js';
import { vedtaksrapportOrderCommand } from './vedtaksrapport-order.command.js';
import { vedtaksrapportShowCommand } from './vedtaksrapport-show.command.js';
import { vedtaksrapportStepCommands } from './vedtaksrapport-steps.command.js';
import { vedtaksrapportTreatCommand } from './vedtaksrapport-treat.command.js';
import { vedtaksrapportVerifyCommand } from './vedtaksrapport-verify.command.js';

interface Options extends CommonOptions {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly format: readonly ReportFormat[];
  readonly out: string;
  readonly language?: Language;
  readonly edition?: ReportEdition;
  readonly internal: boolean;
}

const periodOf = ({ from, to }: Options) => {
  if (from === undefined || to === undefined)
    throw new CommandStopped(
      'Si hvilken periode utkastet gjelder: --from og --to. Ellers: iverk vedtaksrapport --help.',
      exitCode.usage,
    );
  if (from > to) throw new CommandStopped('--from må ikke være etter --to.', exitCode.usage);
  return { from, to };
};

const editions: readonly ReportEdition[] = ['public', 'closed', 'internal'];

/** `--internal` is short for `--edition internal`. */
const editionOf = ({ edition, internal }: Options): ReportEdition => {
  if (internal && edition !== undefined && edition !== 'internal')
    throw new CommandStopped(`--internal og --edition ${edition} utelukker hverandre.`, exitCode.usage);
  return internal ? 'internal' : (edition ?? 'public');
};

const exportReport = async (session: Session, options: Options) => {
  const period = periodOf(options);
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { documents, people, clock } = session.platform;
  const generatedAt = clock.now();
  const model = await exportVedtaksrapport(
    { documents, people },
    {
      ...{ tenant, ...period, generatedAt, today: dayOf(generatedAt) },
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

/** By itself it writes a draft; its subcommands take a report from ordered to considered by the council. */
export const vedtaksrapportCommand = (bare: Command): Command => {
  const report = bare
    .option('--from <dato>', 'utkast: periodens første dag', toDay)
    .option('--to <dato>', 'utkast: periodens siste dag', toDay)
    .option('--format <liste>', `ett eller flere av ${reportFormats.join(',')}`, toReportFormats, ['pdf'])
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
  const parts = [
    vedtaksrapportOrderCommand(),
    ...vedtaksrapportStepCommands(),
    vedtaksrapportFreezeCommand(),
    vedtaksrapportTreatCommand(),
    vedtaksrapportListCommand(),
    vedtaksrapportShowCommand(),
    vedtaksrapportExportCommand(),
    vedtaksrapportVerifyCommand(),
    vedtaksrapportArchiveCommand(),
  ];
  for (const part of parts) report.addCommand(part);
  return report;
};
