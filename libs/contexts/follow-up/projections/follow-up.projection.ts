import { canonicalJson, projection, type RecordedEvent } from '#kernel';
import { followUpEvents, type FollowUpEvent } from '../core/follow-up.events.js';
import { isEnded } from '../core/status.js';
import { briefOf, type FollowUpDocument } from './follow-up.document.js';
import * as present from './follow-up.present.js';
import * as schedule from './follow-up.schedule.js';

/** Of a follow-up that has been opened; each event may change what is due of it. */
const ofOpened =
  <E extends RecordedEvent>(fold: (document: FollowUpDocument, event: E) => FollowUpDocument) =>
  (document: FollowUpDocument | undefined, event: E): FollowUpDocument | undefined =>
    document && schedule.scheduled(document, fold(document, event));

/** A comment has no title: nothing of it counts for more. */
const inParagraph = (comment: string | null) => (comment === null ? null : `\n${comment}`);

/** Every follow-up as it stands and as it came to stand so: the vedtakslogg's and the work lists' rows. */
export const followUpProjection = projection<FollowUpEvent, FollowUpDocument>({
  name: 'follow_up',
  version: 7,
  catalogs: [followUpEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    vedtakId: { type: 'text', of: ({ vedtakId }) => vedtakId },
    point: { type: 'integer', of: ({ point }) => point },
    unit: { type: 'text', of: ({ unit }) => unit },
    officer: { type: 'text', of: ({ officer }) => officer },
    deputy: { type: 'text', of: ({ deputy }) => deputy },
    status: { type: 'text', of: ({ status }) => status },
    kind: { type: 'text', of: ({ kind }) => kind },
    deadline: { type: 'date', of: ({ deadline }) => deadline },
    originalDeadline: { type: 'date', of: ({ originalDeadline }) => originalDeadline },
    deadlineMoves: { type: 'integer', of: ({ deadlineMoves }) => deadlineMoves },
    endedAt: { type: 'text', of: ({ endedAt }) => endedAt },
    ended: { type: 'boolean', of: ({ status }) => isEnded(status) },
    lastReported: { type: 'text', of: ({ lastReportedAt }) => lastReportedAt },
    unchangedSince: { type: 'text', of: ({ unchangedSince }) => unchangedSince },
    missing: { type: 'boolean', of: ({ missingSince }) => missingSince !== null },
    procedure: { type: 'text', of: ({ procedure }) => procedure.id },
    procedureVersion: { type: 'integer', of: ({ procedure }) => procedure.version },
    nextDue: { type: 'date', of: ({ nextDue }) => nextDue },
    words: { type: 'words', of: ({ publicComment }) => inParagraph(publicComment) },
    // Apart, so that the public never asks by them.
    internalWords: { type: 'words', of: ({ internalComment }) => inParagraph(internalComment) },
    brief: { type: 'json', of: (document) => canonicalJson(briefOf(document)) },
  },
  indexes: [['vedtakId'], ['unit'], ['officer'], ['ended', 'deadline'], ['nextDue']],
  on: {
    FollowUpOpened: (_, event) => schedule.scheduled(undefined, present.opened(event)),
    FollowUpAssigned: ofOpened(present.assigned),
    StatusReported: ofOpened(present.reported),
    StatusImported: ofOpened(present.imported),
    DeadlineMoved: ofOpened(present.deadlineMoved),
    DeviationReported: ofOpened(present.deviated),
    OrganTold: ofOpened(present.organTold),
    FollowUpMissingInList: ofOpened(present.missing),
    TimerFired: ofOpened(schedule.timerFired),
    TimerSkipped: ofOpened(schedule.timerSkipped),
    TaskClaimed: ofOpened(schedule.taskClaimed),
    TaskDelegated: ofOpened(schedule.taskDelegated),
    TaskAcknowledged: ofOpened(schedule.taskAcknowledged),
    InstanceMigrated: ofOpened(schedule.migrated),
  },
});
