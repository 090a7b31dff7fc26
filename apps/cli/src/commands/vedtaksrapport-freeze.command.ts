import type { Command } from 'commander';
import { tellRefusal } from '#contexts';
import { freezeReport } from '#work/council-report';
import { isRejection } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportSummary, reportWith } from '../council-report.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly by?: string;
}

const freeze = async (session: Session, written: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { reportId } = (await reportWith(session, tenant, written)).report;
  const { store, clock, documents, people, ids } = session.platform;
  const outcome = await freezeReport(
    { store, clock, documents, people, catchUp: session.catchUp },
    {
      ...{ tenant, reportId, actor: await actingPerson(session, tenant, options.by) },
      ...{ commandId: ids.next(), correlationId: ids.next() },
    },
  );
  if (isRejection(outcome)) throw new CommandStopped(tellRefusal(outcome, 'nb'));
  await session.catchUp();
  const after = await reportWith(session, tenant, reportId);
  const { frozen, editions } = after.report;
  session.output.result(reportSummary(after), [
    reportLine(after),
    `  ${(frozen?.points.length ?? 0).toString()} punkter, posisjon ${frozen?.position ?? ''} i loggen, slik den var ${frozen?.knownAt ?? ''}`,
    ...editions
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ edition, sha256 }) => `  ${edition.padEnd(8)}  ${sha256}`),
  ]);
  return exitCode.done;
};

/** Freezes a report that the director has approved. */
export const vedtaksrapportFreezeCommand = (): Command =>
  command('freeze', 'fryser rapporten slik alt står nå; den endres ikke mer')
    .argument('<rapport>', 'periode (2026-01-01--2026-06-30) eller begynnelsen av id-en')
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk')
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => freeze(session, written, options))),
    );
