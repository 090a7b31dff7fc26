import { councilReportIdOf, knowPinned } from '#contexts';
import { readReports, type StandingReport } from '#work/council-report';
import { isLocalDate, longDay, type TenantId } from '#kernel';
import { stateNameIn } from './case.js';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

const period = /^(\d{4}-\d{2}-\d{2})(?:--|\.\.)(\d{4}-\d{2}-\d{2})$/;

/** `2026-01-01--2026-06-30` as the id of the report of that period; anything else as it is. */
const idFrom = (tenant: TenantId, written: string): string => {
  const [, from = '', to = ''] = period.exec(written) ?? [];
  return isLocalDate(from) && isLocalDate(to) ? councilReportIdOf(tenant, { from, to }) : written;
};

/** The report somebody means, by its period or how its id begins. Throws `CommandStopped` for none, and for several. */
export const reportWith = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  written: string,
): Promise<StandingReport> => {
  const wanted = idFrom(tenant, written);
  const found = (await readReports(documents, tenant)).filter(({ report }) =>
    report.reportId.startsWith(wanted),
  );
  const [only, ...others] = found;
  if (only === undefined)
    throw new CommandStopped(
      `Fant ingen rapport «${written}». Se hvilke som er bestilt med iverk vedtaksrapport list.`,
    );
  if (others.length > 0)
    throw new CommandStopped(`Flere rapporter begynner med «${written}». Skriv mer av id-en.`);
  if (only.reportCase !== undefined) await knowPinned(documents, tenant, [only.reportCase.procedure]);
  return only;
};

/** Where a report stands, in words. */
export const standingOfReport = ({ reportCase }: StandingReport): string =>
  reportCase === undefined ? 'bestilt' : stateNameIn(reportCase, reportCase.state);

/** `1. januar 2026–30. juni 2026: Klargjort`. */
export const reportLine = (standing: StandingReport): string => {
  const { from, to } = standing.report.period;
  return `${longDay(from, 'nb')}–${longDay(to, 'nb')}: ${standingOfReport(standing)}`;
};

const treatmentIn = ({ treatment }: StandingReport['report']) => {
  if (treatment === null) return null;
  const { organ, caseNumber, treatedOn, closed, sentBack } = treatment;
  return { organ, caseNumber, treatedOn, closed, sentBack: sentBack.map(({ followUpId }) => followUpId) };
};

const frozenIn = ({ frozen }: StandingReport['report']) => {
  if (frozen === null) return null;
  const { position, knownAt, points } = frozen;
  return { position, knownAt, points: points.length };
};

/** What machines are told of a report. */
export const reportSummary = ({ report, reportCase }: StandingReport) => ({
  ...{ reportId: report.reportId, caseId: report.caseId, period: report.period },
  state: reportCase?.state ?? null,
  deadline: reportCase?.deadline ?? report.deadline,
  meeting: reportCase?.told.dates['meeting'] ?? report.meeting,
  frozen: frozenIn(report),
  editions: report.editions.map(({ edition, version, sha256, withdrawn }) => ({
    ...{ edition, version, sha256, withdrawn: withdrawn !== null },
  })),
  treatment: treatmentIn(report),
});
