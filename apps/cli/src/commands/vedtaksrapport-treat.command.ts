import { InvalidArgumentError, type Command } from 'commander';
import { councilReportEvents } from '#contexts';
import { readPoints, type ReportPoint } from '#work/council-report';
import { dayOf, type LocalDate, type TenantId } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { reportLine, reportSummary, reportWith } from '../council-report.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { pointWith } from '../point.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';
import { collected } from '../told-option.js';

interface SentBack {
  readonly point: string;
  readonly reason: string;
}

interface Options extends CommonOptions {
  readonly caseNumber: string;
  readonly date: LocalDate;
  readonly organ?: string;
  readonly text?: string;
  readonly close?: readonly string[];
  readonly closeDone?: boolean;
  readonly sendBack?: readonly SentBack[];
  readonly by: string;
}

const toSentBack = (written: string, before: readonly SentBack[] = []): readonly SentBack[] => {
  const [, point = '', reason = ''] = /^([^=]+)=(.*)$/s.exec(written) ?? [];
  if (point.trim() === '')
    throw new InvalidArgumentError('Skriv punktet og grunnen slik: «KS 71/25#2=mangler regnskap».');
  return [...before, { point: point.trim(), reason: reason.trim() }];
};

/** How the id of a follow-up begins. */
const byId = /^[0-9a-f]{8}[0-9a-f-]*$/;

const plain = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();

/** `KS 71/25#2`, or without the number where the vedtak has one point in the report. */
const isNamed = (written: string, { organ, caseNumber, point }: ReportPoint): boolean => {
  if (caseNumber === null) return false;
  const [number = '', wanted] = written.split('#');
  const spellings = [plain(caseNumber), plain(`${organ}${caseNumber}`)];
  return spellings.includes(plain(number)) && (wanted === undefined || wanted.trim() === point.toString());
};

interface Of {
  readonly tenant: TenantId;
  readonly points: readonly ReportPoint[];
}

/** The id of the point that is meant; what the report does not have is left for the rules to refuse. */
const pointMeant = async (session: Session, { tenant, points }: Of, written: string): Promise<string> => {
  const [only, ...others] = points.filter((each) => isNamed(written, each));
  if (only === undefined && !byId.test(written))
    throw new CommandStopped(
      `«${written}» er ikke et punkt i rapporten, så behandlingen av den kan ikke gjelde det. Se hvilke som er med: iverk vedtaksrapport show.`,
    );
  if (only === undefined) return pointWith(session, tenant, written);
  if (others.length === 0) return only.followUpId;
  throw new CommandStopped(`${written} har flere punkter i rapporten. Skriv hvilket slik: «${written}#1».`);
};

/** What the treatment says of each point, by the ids of the points. */
const treatmentOf = async (session: Session, of: Of, options: Options) => {
  const meant = (each: string) => pointMeant(session, of, each);
  const sentBack: { readonly followUpId: string; readonly reason: string }[] = [];
  for (const { point, reason } of options.sendBack ?? [])
    sentBack.push({ followUpId: await meant(point), reason });
  const closed: string[] = [];
  for (const each of options.close ?? []) closed.push(await meant(each));
  const others = options.closeDone === true ? doneAmong(of.points, [...closed, ...sentBack]) : [];
  const { caseNumber, date: treatedOn, organ = null, text = null } = options;
  return { organ, caseNumber, treatedOn, text, sentBack, closed: [...closed, ...others] };
};

const treat = async (session: Session, written: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { report } = await reportWith(session, tenant, written);
  const today = dayOf(session.platform.clock.now());
  const { frozen: points } = await readPoints(session.platform, { tenant, today }, report);
  const data = await treatmentOf(session, { tenant, points }, options);
  const asked = { tenant, to: councilReportEvents, subjectId: report.reportId, type: 'TreatReport', data };
  await submit(session, asked, await actingPerson(session, tenant, options.by));
  await session.catchUp();
  const after = await reportWith(session, tenant, report.reportId);
  session.output.result(reportSummary(after), [
    reportLine(after),
    `  ${data.closed.length.toString()} punkter avsluttet, ${data.sentBack.length.toString()} sendt tilbake.`,
  ]);
  return exitCode.done;
};

/** What has been reported done, and of which nothing else is said. */
const doneAmong = (
  points: readonly ReportPoint[],
  named: readonly (string | { readonly followUpId: string })[],
): readonly string[] => {
  const others = new Set(named.map((each) => (typeof each === 'string' ? each : each.followUpId)));
  return points
    .filter(({ status, followUpId }) => status === 'MELDT_IVERKSATT' && !others.has(followUpId))
    .map(({ followUpId }) => followUpId);
};

/** What the council has made of a report. */
export const vedtaksrapportTreatCommand = (): Command =>
  command('treat', 'fører inn kommunestyrets behandling: hva som er avsluttet, og hva som er sendt tilbake')
    .argument('<rapport>', 'periode (2026-01-01--2026-06-30) eller begynnelsen av id-en')
    .requiredOption('--case-number <nr>', 'saksnummeret behandlingen har: «KS 45/26»')
    .requiredOption('--date <dato>', 'dagen rapporten ble behandlet', toDay)
    .option('--organ <kode>', 'organet som behandlet den; ellers kommunestyret')
    .option('--text <tekst>', 'hva det vedtok')
    .option(
      '--close <punkt>',
      'avslutter punktet: «KS 71/25#2» eller begynnelsen av id-en. Kan gis flere ganger',
      collected,
    )
    .option('--close-done', 'avslutter også alt annet i rapporten som er meldt iverksatt', false)
    .option(
      '--send-back <punkt=grunn>',
      'sender punktet tilbake, med en grunn. Kan gis flere ganger',
      toSentBack,
    )
    .requiredOption('--by <person>', 'hvem som fører det inn (navn, e-post eller id)')
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => treat(session, written, options))),
    );
