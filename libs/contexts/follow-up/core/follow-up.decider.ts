import { decider, refuseTexts, reject } from '#kernel';
import { handOver, takeOver } from './decide-hand-over.js';
import { assignFollowUp, moveDeadline, reportDeviation } from './decide-responsibility.js';
import { migrate } from './decide-migration.js';
import { recordOrganTold } from './decide-telling-organ.js';
import { acknowledge, claim, delegate } from './decide-tasks.js';
import { fireTimersOf } from './decide-timers.js';
import { importStatus, noteMissing, reportStatus } from './decide-status.js';
import type { FollowUpCommand, OpenFollowUp } from './follow-up.commands.js';
import type { FollowUpEvent } from './follow-up.events.js';
import type { Decision, FollowUpRejection } from './follow-up.rejections.js';
import { isSystem, notYours } from './follow-up.relations.js';
import { pinsFor } from './opening.js';
import { evolveFollowUp, type FollowUp, type OpenedFollowUp } from './follow-up.state.js';

const ofOpened =
  <C>(decide: (command: C, state: OpenedFollowUp) => Decision) =>
  (command: C, state: FollowUp): Decision =>
    state === 'absent' ? reject('follow-up-not-found') : decide(command, state);

const openFollowUp = ({ data, issued }: OpenFollowUp, state: FollowUp): Decision => {
  if (!isSystem(issued) && !issued.roles.includes('COORDINATOR')) return notYours(['COORDINATOR']);
  if (state !== 'absent') return [];
  const { pins = pinsFor(data, nothingPublished), ...facts } = data;
  const { responsibleAsWritten, noDeadlineBecause } = facts;
  const opened = { ...facts, coUnits: [...facts.coUnits], ...pins };
  return (
    refuseTexts({ responsibleAsWritten, noDeadlineBecause }) ?? [{ type: 'FollowUpOpened', data: opened }]
  );
};

/** For who decides without a log: what comes with Iverk. */
const nothingPublished = { published: [] };

/** Decides all that can happen to the carrying out of one vedtakspunkt. */
export const followUpDecider = decider<FollowUpCommand, FollowUpEvent, FollowUp, FollowUpRejection>({
  initialState: 'absent',
  decide: {
    OpenFollowUp: openFollowUp,
    AssignFollowUp: ofOpened(assignFollowUp),
    HandOverFollowUp: ofOpened(handOver),
    TakeOverFollowUp: ofOpened(takeOver),
    ReportStatus: ofOpened(reportStatus),
    ImportStatus: ofOpened(importStatus),
    MoveDeadline: ofOpened(moveDeadline),
    ReportDeviation: ofOpened(reportDeviation),
    RecordOrganTold: ofOpened(recordOrganTold),
    NoteMissingInList: ofOpened(noteMissing),
    FireTimers: ofOpened(fireTimersOf),
    ClaimTask: ofOpened(claim),
    DelegateTask: ofOpened(delegate),
    AcknowledgeTask: ofOpened(acknowledge),
    MigrateFollowUp: ofOpened(migrate),
  },
  evolve: evolveFollowUp,
});
