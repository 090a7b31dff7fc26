import type { CaseDocument, CaseEvent } from '#contexts/cases';
import { asideTexts, caseTold } from './event.texts.js';
import { agendaTellers, type Tellers } from './tell-agenda-event.js';
import { dayIn, nameIn, tell, type Telling } from './tell-event.js';
import { deadlineNow, responsibleNow } from './tell-follow-up-event.js';

type Line = CaseDocument['history'][number];

const tellers: Tellers<CaseEvent['type'], Line> = {
  ...agendaTellers,
  CaseOpened: ({ details }, telling) => [
    { text: caseTold.CaseOpened },
    { text: asideTexts.officer, values: { to: nameIn('person', details['officer'], telling) } },
    { text: asideTexts.deadline, values: { to: dayIn(details['deadline'], telling) } },
  ],
  CaseStepTaken: ({ step }, telling) => [
    {
      text: caseTold.CaseStepTaken,
      values: { step: nameIn('step', step?.id, telling), state: nameIn('state', step?.to, telling) },
    },
  ],
  CaseAssigned: ({ details }, telling) => [
    { text: caseTold.CaseAssigned },
    ...responsibleNow(details, telling),
  ],
  CaseDeadlineMoved: ({ details }, telling) => [deadlineNow(details, telling)],
  ChildEnded: () => [{ text: caseTold.ChildEnded }],
};

/** What happened to a case, in words. Its comment stands beside it. */
export const tellCaseEvent = (line: Line, telling: Telling): string =>
  tell(tellers[line.type as CaseEvent['type']](line, telling), telling);
