import { Option, type Command } from 'commander';
import { editions, reportFormats, tellRefusal, type Edition, type ReportFormat } from '#contexts';
import { keptReportFile, readFrozen } from '#work/council-report';
import { renderVedtaksrapport } from '#work/reports';
import { isRejection, languages, type Language } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportWith } from '../council-report.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { progressBar } from '../progress.js';
import { fromHere } from '../read-input.js';
import { toReportFormats } from '../report-formats-option.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { writeReportFile } from '../write-report-file.js';

interface Options extends CommonOptions {
  readonly edition: Edition;
  readonly format: readonly ReportFormat[];
  readonly language?: Language;
  readonly out: string;
}

const write = async (session: Session, written: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const standing = await reportWith(session, tenant, written);
  const { reportId } = standing.report;
  const { edition, language } = options;
  const asked = { tenant, reportId, edition, language };
  const model = await readFrozen(session.platform, asked);
  if (isRejection(model)) throw new CommandStopped(tellRefusal(model, 'nb'));
  const bar = progressBar(session.output, options.format.length, 'filer');
  const files: string[] = [];
  for (const format of options.format) {
    const kept = await keptReportFile(session.platform, { ...asked, format });
    const { fileName, bytes } = kept ?? (await renderVedtaksrapport(model, format, language));
    files.push(await writeReportFile(fromHere(options.out), fileName, bytes));
    bar.step();
  }
  bar.end();
  session.output.result({ reportId, files, summary: model.summary }, [
    reportLine(standing),
    ...files.map((file) => `  ${file}`),
  ]);
  return exitCode.done;
};

/** Writes a frozen report as files. */
export const vedtaksrapportExportCommand = (): Command =>
  command('export', 'skriver den frosne rapporten som filer, også på et annet språk')
    .argument('<rapport>', 'periode (2026-01-01--2026-06-30) eller begynnelsen av id-en')
    .addOption(
      new Option('--edition <utgave>', 'for alle, for administrasjonen, eller til et lukket møte')
        .choices([...editions])
        .default('public'),
    )
    .option('--format <liste>', `ett eller flere av ${reportFormats.join(',')}`, toReportFormats, ['pdf'])
    .option('--out <mappe>', 'hvor filene skrives', '.')
    .addOption(new Option('--language <målform>', 'språk; ellers rapportens eget').choices([...languages]))
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => write(session, written, options))),
    );
