import { InvalidArgumentError, Option, type Command } from 'commander';
import { directorsReportFormats, type DirectorsReportFormat, type RoundPeriod } from '#contexts';
import { exportDirectorsReport, renderDirectorsReport } from '#work/reports';
import { dayOf, languages, type Language } from '#kernel';
import { carryOut } from '../carry-out.js';
import { exitCode } from '../exit-code.js';
import { periodFor, toPeriod } from '../period-option.js';
import { fromHere } from '../read-input.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { writeReportFile } from '../write-report-file.js';

interface Options extends CommonOptions {
  readonly period?: RoundPeriod;
  readonly format: readonly DirectorsReportFormat[];
  readonly out: string;
  readonly language?: Language;
}

const toFormats = (text: string): readonly DirectorsReportFormat[] => {
  const asked = text.split(',').map((each) => each.trim().toLowerCase());
  const unknown = asked.find((each) => !(directorsReportFormats as readonly string[]).includes(each));
  if (unknown !== undefined)
    throw new InvalidArgumentError(
      `«${unknown}» finnes ikke. Velg blant: ${directorsReportFormats.join(', ')}.`,
    );
  return asked as DirectorsReportFormat[];
};

const write = async (session: Session, options: Options) => {
  const { documents, people, clock } = session.platform;
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const generatedAt = clock.now();
  const report = await exportDirectorsReport(
    { documents, people },
    {
      ...{ tenant, generatedAt, today: dayOf(generatedAt) },
      period: await periodFor(session, tenant, options.period),
      ...(options.language === undefined ? {} : { language: options.language }),
    },
  );
  const files: string[] = [];
  for (const format of options.format) {
    const { fileName, bytes } = await renderDirectorsReport(report, format);
    files.push(await writeReportFile(fromHere(options.out), fileName, bytes));
  }
  const { asked, reported, missing } = report.figures;
  session.output.result({ files, figures: report.figures }, [
    `${report.period.name}: ${reported.toString()} av ${asked.toString()} har rapportert, ${missing.toString()} mangler.`,
    ...files.map((file) => `  ${file}`),
  ]);
  return exitCode.done;
};

/** The director's monthly report, with the agenda for KLG's operations meeting. */
export const directorsReportCommand = (bare: Command): Command =>
  bare
    .option('--period <periode>', '2026-11, 2026-T3 eller M2026-12-10; ellers den vi er i', toPeriod)
    .option('--format <liste>', `ett eller flere av ${directorsReportFormats.join(',')}`, toFormats, ['pdf'])
    .option('--out <mappe>', 'hvor filene skrives', '.')
    .addOption(new Option('--language <målform>', 'språk; ellers kommunens').choices([...languages]))
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => write(session, options))),
    );
