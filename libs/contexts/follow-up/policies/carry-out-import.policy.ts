import { issuedByPolicy, policy, type Effect } from '#kernel';
import { importEvents, type ImportEvent } from '#contexts/intake';
import { followUpIdOf } from '../core/follow-up-id.js';
import type { FollowUpCommand } from '../core/follow-up.commands.js';
import { followUpEvents } from '../core/follow-up.events.js';

// Command ids are made of policy and event: two contexts that react to one event must not share a name.
const name = 'follow-up-carry-out-import';

const send = (subjectId: string, command: FollowUpCommand): Effect => ({
  do: 'send',
  to: followUpEvents,
  subjectId,
  command,
});

/** Carries out what an accepted import says of follow-ups, each part once, as of the list's day. */
export const carryOutImport = policy<ImportEvent>({
  name,
  catalogs: [importEvents],
  on: {
    VedtakInImport: (event) => {
      const { vedtakId, points } = event.data;
      const issued = issuedByPolicy(name, event);
      return points.map(({ point, kind, assignment, responsibleAsWritten }) => {
        const data = { vedtakId, point, kind, origin: 'list' as const, ...assignment, responsibleAsWritten };
        return send(followUpIdOf(vedtakId, point), { type: 'OpenFollowUp', data, issued });
      });
    },
    StatusInImport: (event) => {
      const { followUpId, facts } = event.data;
      const data = { ...facts, importId: event.subjectId };
      return [send(followUpId, { type: 'ImportStatus', data, issued: issuedByPolicy(name, event) })];
    },
    AssignmentInImport: (event) => {
      const { followUpId, assignment, responsibleAsWritten } = event.data;
      const { unit, coUnits, officer, deputy } = assignment;
      const data = { unit, coUnits, officer, deputy, responsibleAsWritten, reason: null };
      return [send(followUpId, { type: 'AssignFollowUp', data, issued: issuedByPolicy(name, event) })];
    },
    PointMissingInImport: (event) => {
      const { followUpId, asOf } = event.data;
      const data = { asOf, importId: event.subjectId };
      return [send(followUpId, { type: 'NoteMissingInList', data, issued: issuedByPolicy(name, event) })];
    },
  },
});
