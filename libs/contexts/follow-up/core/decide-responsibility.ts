import { canonicalJson, dayOf, refuseTexts, reject, said } from '#kernel';
import type { AssignFollowUp, MoveDeadline, ReportDeviation, Responsibility } from './follow-up.commands.js';
import type { Decision } from './follow-up.rejections.js';
import { among, assigners, isSystem, notYours, relationsOf, workers } from './follow-up.relations.js';
import {
  presentResponsibility,
  presentStatus,
  responsibilityAt,
  type OpenedFollowUp,
} from './follow-up.state.js';
import { isEnded } from './status.js';

const mayAssign = ({ data, issued }: AssignFollowUp, state: OpenedFollowUp): boolean => {
  const relations = relationsOf(presentResponsibility(state), issued);
  if (isSystem(issued) || among(relations, ['COORDINATOR', 'DIRECTOR'])) return true;
  return relations.includes('LEADER') && relationsOf(data, issued).includes('LEADER');
};

/** A known unit or officer takes the place of the list's words for them, unless new words are given. */
const wordsAfter = (data: Responsibility, before: Responsibility): string | null => {
  const isKnown = data.unit !== null || data.officer !== null;
  return said(data.responsibleAsWritten) ?? (isKnown ? null : before.responsibleAsWritten);
};

const same = (a: Responsibility, b: Responsibility): boolean =>
  [a.unit, a.officer, a.deputy, a.responsibleAsWritten].every(
    (value, index) => value === [b.unit, b.officer, b.deputy, b.responsibleAsWritten][index],
  ) && canonicalJson(a.coUnits.toSorted()) === canonicalJson(b.coUnits.toSorted());

/** Who is to carry the point out. */
export const assignFollowUp = (command: AssignFollowUp, state: OpenedFollowUp): Decision => {
  const { data, issued } = command;
  if (!mayAssign(command, state)) return notYours(assigners);
  if (data.officer !== null && data.officer === data.deputy) return reject('deputy-is-officer');
  const before = responsibilityAt(state, issued.at);
  const after = {
    ...data,
    coUnits: [...data.coUnits],
    responsibleAsWritten: wordsAfter(data, before),
    reason: said(data.reason),
  };
  if (same(before, after)) return [];
  const { responsibleAsWritten, reason } = after;
  return refuseTexts({ responsibleAsWritten, reason }) ?? [{ type: 'FollowUpAssigned', data: after }];
};

const refuseMove = (
  { data: { deadline, noDeadlineBecause }, issued }: MoveDeadline,
  state: OpenedFollowUp,
) => {
  if (!among(relationsOf(presentResponsibility(state), issued), workers)) return notYours(workers);
  if (isEnded(presentStatus(state))) return reject('follow-up-ended');
  return deadline === null && said(noDeadlineBecause) === null ? reject('deadline-or-reason') : undefined;
};

const unfitMove = ({ data: { deadline, reason }, issued }: MoveDeadline) => {
  const day = dayOf(issued.at);
  if (deadline !== null && deadline < day) return reject('deadline-in-past', { deadline, day });
  return said(reason) === null ? reject('reason-required') : undefined;
};

/** Another deadline, or none and why. */
export const moveDeadline = (command: MoveDeadline, state: OpenedFollowUp): Decision => {
  const refused = refuseMove(command, state);
  if (refused !== undefined) return refused;
  const { deadline } = command.data;
  const noDeadlineBecause = deadline === null ? said(command.data.noDeadlineBecause) : null;
  const before = state.deadlines.at(-1) ?? state.opened;
  if (before.deadline === deadline && before.noDeadlineBecause === noDeadlineBecause) return [];
  const unfit = unfitMove(command);
  if (unfit !== undefined) return unfit;
  const reason = command.data.reason.trim();
  const data = { from: before.deadline, deadline, noDeadlineBecause, reason };
  return refuseTexts({ reason, noDeadlineBecause }) ?? [{ type: 'DeadlineMoved', data }];
};

const missingFields = (fields: Readonly<Record<string, string | null>>): readonly string[] =>
  Object.entries(fields).flatMap(([field, text]) => (text === null ? [field] : []));

/** Something does not go as decided, and what is to be done about it. */
export const reportDeviation = ({ data, issued }: ReportDeviation, state: OpenedFollowUp): Decision => {
  if (!among(relationsOf(presentResponsibility(state), issued), workers)) return notYours(workers);
  const [what, measure] = [said(data.what), said(data.measure)];
  if (what === null || measure === null) {
    return reject('field-missing', { fields: missingFields({ what, measure }).join(', ') });
  }
  const day = dayOf(issued.at);
  const known = state.deviations.some(
    (each) => each.what === what && each.measure === measure && dayOf(each.at) === day,
  );
  if (known) return [];
  return refuseTexts({ what, measure }) ?? [{ type: 'DeviationReported', data: { what, measure } }];
};
