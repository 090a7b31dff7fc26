import type { Command } from 'commander';
import { statusTexts } from '#contexts';
import { nameOfPoint, readPoints, type ReportPoint, type StandingReport } from '#work/council-report';
import { dayOf, longDay, shortDay, type TenantId } from '#kernel';
import { namesOf, type Names } from '../case-lines.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportSummary, reportWith } from '../council-report.js';
import { exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

const pointLine = (point: ReportPoint): string => {
  const { followUpId, status, title } = point;
  return `  ${followUpId.slice(0, 8)}  ${nameOfPoint(point).padEnd(22)}  ${statusTexts[status].nb.padEnd(20)}  ${title}`;
};

const listOf = (heading: string, points: readonly ReportPoint[]): readonly string[] =>
  points.length === 0 ? [] : [`${heading} (${points.length.toString()}):`, ...points.map(pointLine)];

const nobody: Names = new Map();

const historyLines = ({ reportCase }: StandingReport, names: Names): readonly string[] =>
  (reportCase?.history ?? [])
    .filter(({ step }) => step !== null)
    .map(
      ({ at, step, actor, comment }) =>
        `  ${shortDay(dayOf(at))}  ${step?.from ?? ''} → ${step?.to ?? ''}  ${names.get(actor) ?? actor}${comment === null ? '' : `: ${comment}`}`,
    );

const frozenLines = ({ report: { frozen, editions } }: StandingReport): readonly string[] =>
  frozen === null
    ? []
    : [
        `Frosset ${frozen.knownAt} ved posisjon ${frozen.position}, mal ${frozen.template}:`,
        ...editions.map(
          ({ edition, version, sha256, withdrawn }) =>
            `  ${edition} ${version.toString()}  ${sha256}${withdrawn === null ? '' : '  trukket tilbake'}`,
        ),
      ];

const treatmentLines = ({ report: { treatment } }: StandingReport): readonly string[] =>
  treatment === null
    ? []
    : [
        `Behandlet ${longDay(treatment.treatedOn, 'nb')} i ${treatment.organ}, sak ${treatment.caseNumber}: ${treatment.closed.length.toString()} avsluttet, ${treatment.sentBack.length.toString()} sendt tilbake.`,
        ...(treatment.text === null ? [] : [`  ${treatment.text}`]),
      ];

const peopleIn = (session: Session, tenant: TenantId, { reportCase }: StandingReport) =>
  reportCase === undefined ? Promise.resolve(nobody) : namesOf(session, tenant, reportCase);

const show = async (session: Session, written: string, options: CommonOptions) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const standing = await reportWith(session, tenant, written);
  const today = dayOf(session.platform.clock.now());
  const points = await readPoints(session.platform, { tenant, today }, standing.report);
  const names = await peopleIn(session, tenant, standing);
  session.output.result({ ...reportSummary(standing), points }, [
    reportLine(standing),
    `  ${standing.report.reportId}  (sak ${standing.report.caseId})`,
    ...historyLines(standing, names),
    ...frozenLines(standing),
    ...treatmentLines(standing),
    ...listOf('Mangler status fra perioden', points.withoutStatus),
    ...listOf('Punkter i rapporten, slik de står nå', points.frozen),
  ]);
  return exitCode.done;
};

/** A report: where it stands, what is missing, what was frozen, what the council has made of it. */
export const vedtaksrapportShowCommand = (): Command =>
  command('show', 'viser en rapport: hvor den står, hva som mangler, og hva som er frosset')
    .argument('<rapport>', 'periode (2026-01-01--2026-06-30) eller begynnelsen av id-en')
    .action((written: string, options: CommonOptions) =>
      carryOut(options, () => inSession(options, (session) => show(session, written, options))),
    );
