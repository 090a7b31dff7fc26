import type { Command } from 'commander';
import { catalogs, tellRefusal } from '#contexts';
import { archiveReport } from '#work/council-report';
import { renderVedtaksrapport } from '#work/reports';
import { isRejection } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportWith } from '../council-report.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { progressBar } from '../progress.js';
import { fromHere } from '../read-input.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { writeReportFile } from '../write-report-file.js';

interface Options extends CommonOptions {
  readonly out: string;
}

const write = async (session: Session, written: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const standing = await reportWith(session, tenant, written);
  const { report } = standing;
  let bar: ReturnType<typeof progressBar> | undefined;
  const onFile = (_: number, of: number) => {
    (bar ??= progressBar(session.output, of, 'filer')).step();
  };
  const { store, documents, people } = session.platform;
  const ports = { store, documents, people, render: renderVedtaksrapport, catalogs, onFile };
  const archived = await archiveReport(ports, { tenant, report });
  bar?.end();
  if (isRejection(archived)) throw new CommandStopped(tellRefusal(archived, 'nb'));
  const { from, to } = report.period;
  const name = `arkivpakke-vedtaksrapport-${from}--${to}.zip`;
  const file = await writeReportFile(fromHere(options.out), name, archived.bytes);
  session.output.result({ reportId: report.reportId, file, files: archived.files }, [
    reportLine(standing),
    `  ${file} (${archived.files.length.toString()} filer). Pakken er ikke offentlig.`,
  ]);
  return exitCode.done;
};

/** Writes the package that goes to the archive. */
export const vedtaksrapportArchiveCommand = (): Command =>
  command(
    'archive',
    'skriver en arkivpakke: rapporten i alle utgaver, Noark 5-metadata, sjekksummer og utdrag av loggen',
  )
    .argument('<rapport>', 'periode (2026-01-01--2026-06-30) eller begynnelsen av id-en')
    .option('--out <mappe>', 'hvor pakken skrives', '.')
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => write(session, written, options))),
    );
