import { isRejection, reject, said } from '#kernel';
import { assignFollowUp } from './decide-responsibility.js';
import type { HandOverFollowUp, Responsibility } from './follow-up.commands.js';
import type { Decision } from './follow-up.rejections.js';
import { responsibilityAt, type OpenedFollowUp } from './follow-up.state.js';

type HandOver = HandOverFollowUp['data'];

/** A deputy who takes over, and a part responsible unit that gets the main one, do not stay what they were. */
const responsibilityAfter = (data: HandOver, before: Responsibility): Responsibility => {
  const { unit = before.unit, officer = before.officer } = data;
  const { deputy = before.deputy === officer ? null : before.deputy } = data;
  const coUnits = before.coUnits.filter((each) => each !== unit);
  const onlyDeputy = data.unit === undefined && data.officer === undefined;
  const responsibleAsWritten = onlyDeputy ? before.responsibleAsWritten : null;
  return { unit, coUnits, officer, deputy, responsibleAsWritten };
};

const namesNobody = ({ unit, officer, deputy }: HandOver): boolean =>
  [unit, officer, deputy].every((each) => each === undefined);

/** Others are to carry the point out, and why. Who may is as for any assignment. */
export const handOver = ({ data, issued }: HandOverFollowUp, state: OpenedFollowUp): Decision => {
  const to = responsibilityAfter(data, responsibilityAt(state, issued.at));
  const decided = assignFollowUp(
    { type: 'AssignFollowUp', data: { ...to, reason: data.reason }, issued },
    state,
  );
  if (isRejection(decided)) return decided;
  if (namesNobody(data)) return reject('nobody-named');
  return decided.length > 0 && said(data.reason) === null ? reject('reason-required') : decided;
};
