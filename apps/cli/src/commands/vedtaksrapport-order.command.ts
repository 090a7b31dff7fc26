import type { Command } from 'commander';
import { councilReportEvents, councilReportIdOf, tellRefusal } from '#contexts';
import { overlapping } from '#work/council-report';
import type { LocalDate } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportSummary, reportWith } from '../council-report.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly deadline?: LocalDate;
  readonly meeting?: LocalDate;
  readonly officer?: string;
  readonly remark?: string;
  readonly by?: string;
}

const order = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { from, to, deadline = null, meeting = null, officer, remark = null } = options;
  const period = { from, to };
  const overlap = from > to ? undefined : await overlapping(session.platform.documents, tenant, period);
  if (overlap !== undefined) throw new CommandStopped(tellRefusal(overlap, 'nb'));
  const reportId = councilReportIdOf(tenant, period);
  await submit(
    session,
    {
      ...{ tenant, to: councilReportEvents, subjectId: reportId, type: 'OrderReport' },
      data: {
        ...{ period, remark, deadline, meeting },
        officer: officer === undefined ? null : await personFor(session, tenant, officer),
      },
    },
    await actingPerson(session, tenant, options.by),
  );
  await session.catchUp();
  const ordered = await reportWith(session, tenant, reportId);
  session.output.result(reportSummary(ordered), [reportLine(ordered), `  ${reportId}`]);
  return exitCode.done;
};

/** Orders the report of a period. */
export const vedtaksrapportOrderCommand = (): Command =>
  command('order', 'bestiller rapporten for en periode')
    .requiredOption('--from <dato>', 'periodens første dag', toDay)
    .requiredOption('--to <dato>', 'periodens siste dag', toDay)
    .option('--deadline <dato>', 'når rapporten skal være ferdig', toDay)
    .option('--meeting <dato>', 'møtet i kommunestyret den skal til', toDay)
    .option('--officer <person>', 'den som skal gjøre den klar (navn, e-post eller id)')
    .option('--remark <tekst>', 'noe til den som skal gjøre den klar')
    .option('--by <person>', 'hvem som bestiller (navn, e-post eller id); ellers den som driver Iverk')
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => order(session, options))),
    );
