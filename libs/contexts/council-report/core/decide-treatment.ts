import { dayOf, refuseTexts, reject, said, type Rejection } from '#kernel';
import type { TreatReport } from './report.commands.js';
import type { Decision } from './report.rejections.js';
import type { OrderedReport } from './report.state.js';

type Treating = TreatReport['data'];

const pointsOf = ({ closed, sentBack }: Treating): readonly string[] => [
  ...closed,
  ...sentBack.map(({ followUpId }) => followUpId),
];

/** A point that the report does not have, or that is named twice, is nothing the report's treatment can be about. */
const unfitPoint = (data: Treating, known: readonly string[]): Rejection | undefined => {
  const points = pointsOf(data);
  const inReport = new Set(known);
  const unknown = points.find((each) => !inReport.has(each));
  if (unknown !== undefined)
    return reject('report-point-unknown', { point: data.prepared?.unknown ?? unknown, followUpId: unknown });
  const twice = points.find((each, index) => points.indexOf(each) !== index);
  return twice === undefined ? undefined : reject('report-point-twice', { followUpId: twice });
};

const unfitTreatment = ({ data, issued }: TreatReport): Rejection | undefined => {
  const { caseNumber, treatedOn, sentBack, text } = data;
  const today = dayOf(issued.at);
  if (said(caseNumber) === null) return reject('report-case-number-required');
  if (treatedOn > today) return reject('report-treated-in-future', { day: treatedOn, today });
  if (sentBack.some(({ reason }) => said(reason) === null)) return reject('reason-required');
  return refuseTexts({ caseNumber, text, reason: sentBack.map(({ reason }) => reason).join('\n') });
};

const sameAs = (one: OrderedReport['treatment'], { caseNumber, treatedOn, closed, sentBack }: Treating) =>
  one !== null &&
  one.caseNumber === caseNumber.trim() &&
  one.treatedOn === treatedOn &&
  one.closed.join() === closed.join() &&
  one.sentBack.map(({ followUpId }) => followUpId).join() ===
    sentBack.map(({ followUpId }) => followUpId).join();

/** Judged whole: what one point refuses, refuses the treatment. The same treatment a second time changes nothing. */
export const treatReport = (command: TreatReport, state: OrderedReport): Decision => {
  const { data } = command;
  const { caseId, period, frozen, treatment } = state;
  if (treatment !== null)
    return sameAs(treatment, data) ? [] : reject('report-already-treated', { ...period });
  if (frozen === null) return reject('report-not-frozen', { ...period });
  const { prepared } = data;
  if (prepared === undefined) throw new Error('A treatment is prepared before it is decided');
  return (
    unfitTreatment(command) ??
    unfitPoint(data, frozen.points) ??
    prepared.refused ?? [
      {
        type: 'ReportTreated',
        data: {
          ...{ caseId, organ: prepared.organ, caseNumber: data.caseNumber.trim() },
          treatedOn: data.treatedOn,
          text: said(data.text),
          closed: [...data.closed],
          sentBack: data.sentBack.map(({ followUpId, reason }) => ({
            followUpId,
            reason: reason.trim(),
            reopened: prepared.reopened.includes(followUpId),
          })),
        },
      },
    ]
  );
};
