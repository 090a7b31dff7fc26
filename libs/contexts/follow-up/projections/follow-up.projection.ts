import { projection } from '#kernel';
import { followUpEvents, type FollowUpEvent } from '../core/follow-up.events.js';
import { isEnded } from '../core/status.js';
import type { FollowUpDocument } from './follow-up.document.js';
import * as present from './follow-up.present.js';

/** Every follow-up as it stands and as it came to stand so: the vedtakslogg's and the work lists' rows. */
export const followUpProjection = projection<FollowUpEvent, FollowUpDocument>({
  name: 'follow_up',
  version: 2,
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
    ended: { type: 'boolean', of: ({ status }) => isEnded(status) },
    lastReported: { type: 'text', of: ({ lastReportedAt }) => lastReportedAt },
    unchangedSince: { type: 'text', of: ({ unchangedSince }) => unchangedSince },
    missing: { type: 'boolean', of: ({ missingSince }) => missingSince !== null },
    procedure: { type: 'text', of: ({ procedure }) => procedure.id },
    publicComment: { type: 'text', of: ({ publicComment }) => publicComment },
  },
  indexes: [['vedtakId'], ['unit'], ['officer'], ['ended', 'deadline']],
  on: {
    FollowUpOpened: (_, event) => present.opened(event),
    FollowUpAssigned: (document, event) => document && present.assigned(document, event),
    StatusReported: (document, event) => document && present.reported(document, event),
    StatusImported: (document, event) => document && present.imported(document, event),
    DeadlineMoved: (document, event) => document && present.deadlineMoved(document, event),
    DeviationReported: (document, event) => document && present.deviated(document, event),
    FollowUpMissingInList: (document, event) => document && present.missing(document, event),
  },
});
