import { tasksHeldBy } from '#engine';
import { isRejection, refuseTexts, reject, said } from '#kernel';
import { pinnedProcedure } from '#contexts/procedures';
import { assignFollowUp } from './decide-responsibility.js';
import type { HandOverFollowUp, Responsibility, TakeOverFollowUp } from './follow-up.commands.js';
import { presentInstance } from './follow-up.instance.js';
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

/** Whoever takes over both is officer, and the point has no deputy. */
const inPlaceOf = ({ officer, deputy }: Responsibility, { from, to }: TakeOverFollowUp['data']) => {
  const now = { officer: officer === from ? to : officer, deputy: deputy === from ? to : deputy };
  return { ...now, deputy: now.deputy === now.officer ? null : now.deputy };
};

/**
 * One person takes over what another has of the point: it is theirs from then on, and so are the tasks the other had taken on, for
 * nobody else could claim them. Of what the other does not have, nothing happens. Who may is as for any assignment.
 */
export const takeOver = ({ data, issued }: TakeOverFollowUp, state: OpenedFollowUp): Decision => {
  const { from, to } = data;
  if (from === to) return reject('handover-to-self');
  const before = responsibilityAt(state, issued.at);
  const held = tasksHeldBy(pinnedProcedure(state.procedure), presentInstance(state), from);
  if (held.length === 0 && before.officer !== from && before.deputy !== from) return [];
  const reason = said(data.reason);
  const command = { ...before, ...inPlaceOf(before, data), reason };
  const decided = assignFollowUp({ type: 'AssignFollowUp', data: command, issued }, state);
  if (isRejection(decided)) return decided;
  if (reason === null) return reject('reason-required');
  const delegated = held.map((task) => ({ type: 'TaskDelegated', data: { task, to, reason } }) as const);
  return refuseTexts({ reason }) ?? [...decided, ...delegated];
};
