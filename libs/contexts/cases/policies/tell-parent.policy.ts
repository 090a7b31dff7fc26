import { issuedByPolicy, policy } from '#kernel';
import { caseEvents, type CaseEvent } from '../core/case.events.js';

const name = 'tell-parent-case';

/** Whenever a case is over that another one started, tell that one. */
export const tellParent = policy<CaseEvent>({
  name,
  catalogs: [caseEvents],
  on: {
    CaseStepTaken: (event) => {
      const { endsChildOf: parent, to: state } = event.data;
      if (parent === null) return [];
      const command = {
        type: 'NoteChildEnded',
        data: { key: parent.key, state },
        issued: issuedByPolicy(name, event),
      };
      return [{ do: 'send', to: caseEvents, subjectId: parent.id, command }];
    },
  },
});
