import type { LocalDate } from '#kernel';
import type { ReportExportDocument } from '../projections/report-export.document.js';
import type { CouncilReportDocument, EditionDocument } from '../projections/report.document.js';
import { isThere, toExports } from './council-report-export.mapper.js';
import type { StandingReport } from '../report-standing.js';
import type {
  CouncilReport,
  FrozenReportEdition,
  ReportFreezing,
  ReportTreatment,
} from './council-report.objects.js';

const toEdition = ({ at, edition, version, sha256, withdrawn }: EditionDocument): FrozenReportEdition => ({
  ...{ edition, version, sha256, frozenAt: at },
  withdrawnAt: withdrawn?.at ?? null,
  withdrawnBecause: withdrawn?.reason ?? null,
});

const toFreezing = ({ frozen }: CouncilReportDocument): ReportFreezing | null => {
  if (frozen === null) return null;
  const { position, knownAt, template, points } = frozen;
  return { position, knownAt, template, points: points.length };
};

const toTreatment = ({ treatment }: CouncilReportDocument, internal: boolean): ReportTreatment | null => {
  if (treatment === null) return null;
  const { organ, caseNumber, treatedOn, text, closed, sentBack } = treatment;
  return {
    ...{ organ, caseNumber, treatedOn, text },
    closed: internal ? closed : null,
    sentBack: internal ? sentBack.map(({ followUpId }) => followUpId) : null,
  };
};

const meetingOf = ({ report, reportCase }: StandingReport): LocalDate | null =>
  reportCase?.told.dates['meeting'] ?? report.meeting;

/** A report, the files that were ordered of it, and the number of the municipality. */
export interface ShownReport extends StandingReport {
  readonly files: ReportExportDocument['files'];
  readonly kommune: string;
}

/** A report as the administration sees it. */
export const internalReport = (standing: ShownReport): CouncilReport => {
  const { report, reportCase, files } = standing;
  const { reportId: id, period, title, caseId, deadline, revision } = report;
  return {
    ...{ id, ...period, title, caseId, revision },
    state: reportCase?.state ?? null,
    deadline: reportCase?.deadline ?? deadline,
    meeting: meetingOf(standing),
    frozen: toFreezing(report),
    editions: report.editions.map(toEdition),
    exports: toExports(standing, files),
    treatment: toTreatment(report, true),
    document: report,
  };
};

/** The same as anybody sees it: an allow-list, so that what is added is hidden until somebody shows it. */
export const publicReport = (standing: ShownReport): CouncilReport => {
  const { report, reportCase, files } = standing;
  const { reportId: id, period, title, revision } = report;
  const frozen = toFreezing(report);
  return {
    ...{ id, ...period, title, revision, caseId: null, deadline: null },
    state: reportCase?.state ?? null,
    meeting: meetingOf(standing),
    frozen: frozen && { ...frozen, points: null },
    editions: report.editions.filter(({ edition }) => edition === 'public').map(toEdition),
    exports: toExports(standing, files.filter(isThere)),
    treatment: toTreatment(report, false),
    document: null,
  };
};
