import { issuedByPolicy, policy } from '#kernel';
import { vedtakEvents, type VedtakEvent } from '#contexts/vedtak';
import { followUpIdOf } from '../core/follow-up-id.js';
import type { OpenFollowUp } from '../core/follow-up.commands.js';
import { followUpEvents } from '../core/follow-up.events.js';

const name = 'open-follow-up-when-split';

/** Whenever the coordinator splits off a point, open its follow-up. Points from a list come with the import. */
export const openWhenSplit = policy<VedtakEvent>({
  name,
  catalogs: [vedtakEvents],
  on: {
    PointAdded: (event) => {
      const { subjectId: vedtakId, data } = event;
      const { point, kind, origin, assignment } = data;
      if (origin !== 'triage') return [];
      const command: OpenFollowUp = {
        type: 'OpenFollowUp',
        data: { vedtakId, point, kind, origin, ...assignment, responsibleAsWritten: null },
        issued: issuedByPolicy(name, event),
      };
      return [{ do: 'send', to: followUpEvents, subjectId: followUpIdOf(vedtakId, point), command }];
    },
  },
});
