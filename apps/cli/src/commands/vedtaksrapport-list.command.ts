import type { Command } from 'commander';
import { knowPinned } from '#contexts';
import { readReports } from '#work/council-report';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportSummary } from '../council-report.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

const list = async (session: Session, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { documents } = session.platform;
  const reports = await readReports(documents, tenant);
  await knowPinned(
    documents,
    tenant,
    reports.flatMap(({ reportCase }) => reportCase?.procedure ?? []),
  );
  session.output.result(reports.map(reportSummary), [
    ...(reports.length === 0
      ? ['Ingen rapport er bestilt. Bestill med: iverk vedtaksrapport order --from DATO --to DATO.']
      : []),
    ...reports.map((each) => `${each.report.reportId.slice(0, 8)}  ${reportLine(each)}`),
  ]);
  return exitCode.done;
};

/** The reports that have been ordered, the newest period first. */
export const vedtaksrapportListCommand = (): Command =>
  command('list', 'viser rapportene som er bestilt, og hvor langt de er kommet').action(
    (options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => list(session, options))),
  );
