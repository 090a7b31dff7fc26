import { acknowledgeTask, claimTask, delegateTask, type TaskActor } from '#engine';
import { refuseTexts, type ActorId, type Issued } from '#kernel';
import { pinnedProcedure } from '#contexts/procedures';
import type { AcknowledgeTask, ClaimTask, DelegateTask } from './follow-up.commands.js';
import { presentInstance } from './follow-up.instance.js';
import type { Decision } from './follow-up.rejections.js';
import { relationsOf } from './follow-up.relations.js';
import { presentResponsibility, type OpenedFollowUp } from './follow-up.state.js';

/** The work on a point is its officer's, whoever has reported it: they cannot acknowledge it. */
const actorOf = (issued: Issued, state: OpenedFollowUp): TaskActor => {
  const responsibility = presentResponsibility(state);
  return {
    by: issued.by,
    relations: relationsOf(responsibility, issued),
    doneBy: responsibility.officer as ActorId | null,
  };
};

export const claim = ({ data: { task }, issued }: ClaimTask, state: OpenedFollowUp): Decision =>
  claimTask(pinnedProcedure(state.procedure), presentInstance(state), { ...actorOf(issued, state), task });

export const delegate = ({ data, issued }: DelegateTask, state: OpenedFollowUp): Decision => {
  const { task, reason } = data;
  const asked = { ...actorOf(issued, state), task, to: data.to as ActorId, reason };
  const decided = delegateTask(pinnedProcedure(state.procedure), presentInstance(state), asked);
  return 'rejected' in decided ? decided : (refuseTexts({ reason }) ?? decided);
};

export const acknowledge = ({ data: { task }, issued }: AcknowledgeTask, state: OpenedFollowUp): Decision =>
  acknowledgeTask(pinnedProcedure(state.procedure), presentInstance(state), {
    ...actorOf(issued, state),
    task,
  });
