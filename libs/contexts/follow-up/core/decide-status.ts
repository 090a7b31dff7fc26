import {
  canonicalJson,
  dayOf,
  endOfDay,
  refuseTexts,
  reject,
  said,
  saysTheSame,
  type Instant,
} from '#kernel';
import { advance, toldFields, toldNames, type ToldFields } from '#engine';
import { pinnedProcedure, saidBy } from '#contexts/procedures';
import type { ImportStatus, NoteMissingInList, ReportStatus } from './follow-up.commands.js';
import { otherOrganCloses } from './closing-organ.js';
import { holdReasons } from './follow-up.events.js';
import type { Decision } from './follow-up.rejections.js';
import { isSystem, notYours, relationsOf } from './follow-up.relations.js';
import {
  presentResponsibility,
  presentStatus,
  statusAt,
  toldBy,
  type OpenedFollowUp,
  type Telling,
} from './follow-up.state.js';
import { isEnded } from './status.js';

type Report = Omit<ReportStatus['data'], 'told'>;

/** Only what belongs to the status: hold reasons in the vocabulary's order and each once, blank texts as none. */
const tidied = (data: ReportStatus['data']): Report => {
  const onHold = data.status === 'PAA_VENT';
  return {
    status: data.status,
    publicComment: said(data.publicComment),
    internalComment: said(data.internalComment),
    holdReasons: onHold ? holdReasons.filter((reason) => data.holdReasons.includes(reason)) : [],
    holdUntil: onHold ? data.holdUntil : null,
    reference: said(data.reference),
    treatment: data.status === 'AVSLUTTET' ? data.treatment : null,
  };
};

/** What stands in the log of it: fields of a procedure's own only where some were told. */
const withOwn = (report: Report, told: ToldFields) =>
  toldNames(told).length === 0 ? report : { ...report, told };

const fieldsGiven = (report: Report, told: ToldFields): ReadonlySet<string> => {
  const given = {
    comment: report.publicComment !== null || report.internalComment !== null,
    holdReasons: report.holdReasons.length > 0,
    holdUntil: report.holdUntil !== null,
    reference: report.reference !== null,
    treatment: report.treatment !== null,
  };
  const names = Object.entries(given).flatMap(([field, isGiven]) => (isGiven ? [field] : []));
  return new Set([...names, ...toldNames(told)]);
};

/** The newest word by then is the same report, told on the same day. */
const alreadyReported = ({ tellings }: OpenedFollowUp, report: object, moment: Instant): boolean => {
  const newest = tellings.findLast(({ at }) => at <= moment);
  if (newest?.by !== 'report' || dayOf(newest.at) !== dayOf(moment)) return false;
  return canonicalJson({ ...newest.data, from: null }) === canonicalJson({ ...report, from: null });
};

const holdInPast = ({ holdUntil }: Report, moment: Instant) => {
  const day = dayOf(moment);
  return holdUntil !== null && holdUntil <= day
    ? reject('hold-until-in-past', { holdUntil, day })
    : undefined;
};

/** Any transition of the pinned procedure, from the status that held when it happened. */
export const reportStatus = ({ data, issued }: ReportStatus, state: OpenedFollowUp): Decision => {
  const procedure = pinnedProcedure(state.procedure);
  const told = toldFields(procedure, data.told ?? {});
  if ('rejected' in told) return saidBy(state.procedure, told);
  const report = tidied(data);
  const written = withOwn(report, told);
  if (alreadyReported(state, written, issued.at)) return [];
  const { publicComment, internalComment } = report;
  const unfit =
    refuseTexts({ publicComment, internalComment, ...told.texts }) ??
    holdInPast(report, issued.at) ??
    otherOrganCloses(report, data.closesIn);
  const from = statusAt(state, issued.at);
  const step = advance(procedure, {
    from,
    to: report.status,
    relations: relationsOf(presentResponsibility(state), issued),
    given: fieldsGiven(report, told),
    values: toldBy(state, issued.at).values,
    chosen: told.values,
  });
  if (!('ok' in step)) return saidBy(state.procedure, step);
  return (
    unfit ?? [{ type: 'StatusReported', data: { from, ...written, holdReasons: [...report.holdReasons] } }]
  );
};

const mayImport = ({ issued }: ImportStatus | NoteMissingInList): boolean =>
  isSystem(issued) || issued.roles.includes('COORDINATOR');

const sameInList = (telling: Telling, { data, issued }: ImportStatus): boolean =>
  telling.by === 'list' &&
  dayOf(telling.at) === dayOf(issued.at) &&
  telling.data.status === data.status &&
  telling.data.published === data.published &&
  saysTheSame(telling.data.words, data.words) &&
  saysTheSame(telling.data.comment, data.comment);

/** What a list says of the status on its as-of day; bound by no transition. */
export const importStatus = (command: ImportStatus, state: OpenedFollowUp): Decision => {
  const { words, comment } = command.data;
  if (!mayImport(command)) return notYours(['COORDINATOR']);
  if (state.tellings.some((telling) => sameInList(telling, command))) return [];
  const data = { ...command.data, comment: said(comment), holdReasons: [...command.data.holdReasons] };
  return refuseTexts({ words, comment }) ?? [{ type: 'StatusImported', data }];
};

/** Only what was open on the list's day, and of which nobody has told anything since, is missing from it. */
export const noteMissing = (command: NoteMissingInList, state: OpenedFollowUp): Decision => {
  if (!mayImport(command)) return notYours(['COORDINATOR']);
  const { asOf } = command.data;
  const newest = state.tellings.at(-1)?.at;
  const concerns =
    state.missingSince === null &&
    !isEnded(presentStatus(state)) &&
    dayOf(state.opened.at) <= asOf &&
    (newest === undefined || newest < endOfDay(asOf));
  return concerns ? [{ type: 'FollowUpMissingInList', data: command.data }] : [];
};
