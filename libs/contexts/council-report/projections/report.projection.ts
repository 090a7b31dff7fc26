import { projection, type RecordedEvent } from '#kernel';
import { councilReportEvents, type CouncilReportEvent } from '../core/report.events.js';
import type { Act, CouncilReportDocument } from './report.document.js';

type Of<T extends CouncilReportEvent['type']> = RecordedEvent<Extract<CouncilReportEvent, { type: T }>>;

const actOf = ({ occurredAt, actor, roles }: RecordedEvent): Act => ({
  at: occurredAt,
  by: actor,
  roles: [...roles],
});

const ordered = (
  before: CouncilReportDocument | undefined,
  event: Of<'ReportOrdered'>,
): CouncilReportDocument => {
  const { caseId, period, title, remark, deadline, meeting } = event.data;
  return {
    reportId: event.subjectId,
    ...{ period, caseId, title, remark, deadline, meeting },
    ordered: actOf(event),
    frozen: null,
    editions: before?.editions ?? [],
    treatment: null,
    revision: event.revision.toString(),
  };
};

const frozen = ({ data }: Of<'ReportFrozen'>) => {
  const { position, at: knownAt, template, procedures, points } = data;
  return { position, knownAt, template, procedures, points };
};

const treated = ({ data }: Of<'ReportTreated'>) => {
  const { organ, caseNumber, treatedOn, text, closed, sentBack } = data;
  return { organ, caseNumber, treatedOn, text, closed, sentBack };
};

const withdrawn = (
  { editions }: CouncilReportDocument,
  { data, occurredAt: at }: Of<'EditionWithdrawn'>,
): CouncilReportDocument['editions'] => {
  const { sha256, because, reason, version } = data;
  return editions.map((each) =>
    each.sha256 === sha256 && each.version === version && each.edition === data.edition
      ? { ...each, withdrawn: { at, because, reason } }
      : each,
  );
};

/** Of a report that has been ordered. */
const changed =
  <E extends RecordedEvent>(
    change: (document: CouncilReportDocument, event: E) => Partial<CouncilReportDocument>,
  ) =>
  (document: CouncilReportDocument | undefined, event: E): CouncilReportDocument | undefined =>
    document && { ...document, ...change(document, event), revision: event.revision.toString() };

/** Every report to the council: its period, what was frozen of it, and what the council has made of it. */
export const councilReportProjection = projection<CouncilReportEvent, CouncilReportDocument>({
  name: 'council_report',
  version: 1,
  catalogs: [councilReportEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    from: { type: 'date', of: ({ period }) => period.from },
    to: { type: 'date', of: ({ period }) => period.to },
    caseId: { type: 'text', of: ({ caseId }) => caseId },
    isFrozen: { type: 'boolean', of: ({ frozen: each }) => each !== null },
  },
  indexes: [['to'], ['caseId']],
  on: {
    ReportOrdered: ordered,
    ReportFrozen: changed((_, event: Of<'ReportFrozen'>) => ({
      frozen: { ...frozen(event), ...actOf(event) },
    })),
    EditionFrozen: changed(({ editions }, event: Of<'EditionFrozen'>) => {
      const { edition, version, sha256, parts } = event.data;
      return {
        editions: [...editions, { edition, version, sha256, parts, withdrawn: null, ...actOf(event) }],
      };
    }),
    EditionWithdrawn: changed((document, event: Of<'EditionWithdrawn'>) => ({
      editions: withdrawn(document, event),
    })),
    ReportTreated: changed((_, event: Of<'ReportTreated'>) => ({
      treatment: { ...treated(event), ...actOf(event) },
    })),
  },
});
