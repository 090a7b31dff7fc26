import type { Message } from '#kernel';
import { councilReportEvents, type CouncilReportEvent } from './report.events.js';

type DataOf<T extends CouncilReportEvent['type']> = Extract<CouncilReportEvent, { type: T }>['data'];

/** The procedure that a report lives by; its steps `freeze` and `treated` are taken by what happens here. */
export const reportProcedure = 'vedtaksrapport';

/** Opens the case that carries the order out. */
export const openingOf = (
  reportId: string,
  {
    title,
    remark,
    officer,
    deadline,
  }: Pick<DataOf<'ReportOrdered'>, 'title' | 'remark' | 'officer' | 'deadline'>,
): Message => ({
  type: 'OpenCase',
  data: {
    of: { procedure: reportProcedure },
    ...{ title, description: remark, officer, deadline, deputy: null, shares: [], told: {} },
    source: { category: councilReportEvents.category, id: reportId },
    parent: null,
  },
});

const step = (id: string, told: Readonly<Record<string, string>> = {}): Message => ({
  type: 'TakeStep',
  data: { step: id, to: null, comment: null, reference: null, officer: null, deadline: null, told },
});

export const freezingStep: Message = step('freeze');

export const treatedStep = ({
  caseNumber,
  treatedOn,
}: Pick<DataOf<'ReportTreated'>, 'caseNumber' | 'treatedOn'>): Message =>
  step('treated', { treatment: caseNumber.trim(), treatedOn });

const nothingTold = { internalComment: null, holdReasons: [], holdUntil: null, reference: null };

/** Closes a point as the organ that considered the report has done. */
export const closingOf = ({
  organ,
  caseNumber,
  treatedOn,
}: Pick<DataOf<'ReportTreated'>, 'organ' | 'caseNumber' | 'treatedOn'>): Message => ({
  type: 'ReportStatus',
  data: {
    ...{ status: 'AVSLUTTET', publicComment: null, ...nothingTold },
    treatment: { organ, caseNumber: caseNumber.trim(), date: treatedOn },
  },
});

/** Sends a point that was reported done back to work. */
export const sendingBackOf = (reason: string): Message => ({
  type: 'ReportStatus',
  data: { status: 'UNDER_ARBEID', publicComment: reason, ...nothingTold, treatment: null },
});
