import { decider, reject } from '#kernel';
import type { CaseCommand } from './case.commands.js';
import type { CaseEvent } from './case.events.js';
import type { CaseRejection, Decision } from './case.rejections.js';
import { evolveCase, type Case, type OpenedCase } from './case.state.js';
import { acknowledge, claim, delegate, fireTimersOf, migrate } from './decide-agenda.js';
import { assignCase, moveDeadline } from './decide-assignment.js';
import { takeOverCase } from './decide-take-over.js';
import { openCase } from './decide-opening.js';
import { noteChildEnded, takeStep, takeStepOfItself } from './decide-step.js';

const ofOpened =
  <C>(decide: (command: C, state: OpenedCase) => Decision) =>
  (command: C, state: Case): Decision =>
    state === 'absent' ? reject('case-not-found') : decide(command, state);

/** Decides all that can happen to a case, by the procedure it has pinned. */
export const caseDecider = decider<CaseCommand, CaseEvent, Case, CaseRejection>({
  initialState: 'absent',
  decide: {
    OpenCase: openCase,
    TakeStep: ofOpened(takeStep),
    // Where nothing begins on what was asked, there is no case that could take it.
    TakeStepOfItself: (command, state) => (state === 'absent' ? [] : takeStepOfItself(command, state)),
    AssignCase: ofOpened(assignCase),
    TakeOverCase: ofOpened(takeOverCase),
    MoveCaseDeadline: ofOpened(moveDeadline),
    NoteChildEnded: ofOpened(noteChildEnded),
    FireTimers: ofOpened(fireTimersOf),
    ClaimTask: ofOpened(claim),
    DelegateTask: ofOpened(delegate),
    AcknowledgeTask: ofOpened(acknowledge),
    MigrateCase: ofOpened(migrate),
  },
  evolve: evolveCase,
});
