import { emptyAgenda, isEndedIn, nextDue, nothingTold, type AgendaEvent } from '#engine';
import { pinnedProcedure, type Status } from '#contexts/procedures';
import { projection, type RecordedEvent } from '#kernel';
import { childIdOf } from '../core/case-id.js';
import { caseEvents, type CaseEvent } from '../core/case.events.js';
import { caseInstanceOf, evolveCase, type OpenedCase } from '../core/case.state.js';
import { mainUnitOf } from '../core/holders.js';
import type { CaseDocument, CaseHistoryEntry } from './case.document.js';
import { detailsOf } from './case-details.js';

type Recorded<T extends CaseEvent['type']> = RecordedEvent<Extract<CaseEvent, { type: T }>>;

const entryOf = (
  { occurredAt: at, actor, type }: RecordedEvent,
  entry: Partial<CaseHistoryEntry>,
): CaseHistoryEntry => ({ at, actor, type, step: null, comment: null, details: {}, ...entry });

/** What state and timers come to: by the procedure it has pinned. */
const judged = (document: CaseDocument): CaseDocument => {
  const procedure = pinnedProcedure(document.procedure);
  const { state } = document;
  const ended = isEndedIn(procedure, state);
  return {
    ...document,
    // Publishing checks that every state stands for a status.
    status: procedure.states[state]?.status as Status,
    ended,
    nextDue: ended ? null : nextDue(procedure, caseInstanceOf(document)),
  };
};

/** What the decider would know of it; the read model keeps the same rules by asking the same functions. */
const stateOf = (document: CaseDocument): OpenedCase => ({
  ...document,
  steps: 0,
  children: {},
});

/** With what the event changes in what the decider knows, a line more of history, and what the line changes beside. */
const evolved = (
  document: CaseDocument,
  event: RecordedEvent<CaseEvent>,
  {
    entry,
    change = {},
  }: { readonly entry: Partial<CaseHistoryEntry>; readonly change?: Partial<CaseDocument> },
): CaseDocument => {
  const evolve = evolveCase[event.type] as (...of: readonly unknown[]) => OpenedCase;
  const after = evolve(stateOf(document), event, event.occurredAt, event.recordedAt);
  const { procedure, state, since, shares, officer, deputy, deadline, told, agenda, timersFrom } = after;
  return judged({
    ...document,
    ...{ procedure, state, since, shares, officer, deputy, deadline, told, agenda, timersFrom },
    ...change,
    history: [...document.history, entryOf(event, entry)],
    revision: event.revision.toString(),
  });
};

const opened = (event: Recorded<'CaseOpened'>): CaseDocument => {
  const { data, subjectId, occurredAt, recordedAt, revision } = event;
  const { told = nothingTold, deadline } = data;
  return judged({
    ...data,
    caseId: subjectId,
    // Judged by its procedure before anybody sees it.
    ...{ status: 'REGISTRERT', ended: false, endedAt: null, nextDue: null },
    ...{ told, originalDeadline: deadline, deadlineMoves: 0, children: [] },
    ...{ openedAt: occurredAt, since: occurredAt < recordedAt ? recordedAt : occurredAt },
    ...{ timersFrom: null, agenda: emptyAgenda },
    history: [entryOf(event, { details: detailsOf.opened(data) })],
    revision: revision.toString(),
  });
};

const stepTaken = (document: CaseDocument, event: Recorded<'CaseStepTaken'>): CaseDocument => {
  const { step: id, from, to, comment, ended, starts } = event.data;
  const children = starts.map(({ key, procedure }) => ({
    ...{ caseId: childIdOf(event.subjectId, key), key, procedure },
    endedIn: null,
  }));
  return evolved(document, event, {
    entry: { step: { id, from, to }, comment, details: detailsOf.step(event.data) },
    change: {
      children: [...document.children, ...children],
      endedAt: ended ? (document.ended ? document.endedAt : event.occurredAt) : null,
    },
  });
};

const deadlineMoved = (document: CaseDocument, event: Recorded<'CaseDeadlineMoved'>): CaseDocument => {
  const { from, deadline, reason } = event.data;
  return evolved(document, event, {
    entry: { comment: reason, details: { 'deadline.from': from, 'deadline.to': deadline } },
    change: {
      originalDeadline: document.originalDeadline ?? deadline,
      // The first deadline a case gets is set, not moved.
      deadlineMoves: document.deadlineMoves + (from === null ? 0 : 1),
    },
  });
};

const childEnded = (document: CaseDocument, event: Recorded<'ChildEnded'>): CaseDocument => {
  const { key, state } = event.data;
  return evolved(document, event, {
    entry: { details: { child: childIdOf(event.subjectId, key), state } },
    change: {
      children: document.children.map((each) => (each.key === key ? { ...each, endedIn: state } : each)),
    },
  });
};

const onAgenda = (document: CaseDocument, event: RecordedEvent<AgendaEvent>): CaseDocument =>
  evolved(document, event, { entry: { details: detailsOf.agenda(event) } });

/** Of a case that has been opened. */
const ofOpened =
  <E extends RecordedEvent>(fold: (document: CaseDocument, event: E) => CaseDocument) =>
  (document: CaseDocument | undefined, event: E): CaseDocument | undefined =>
    document && fold(document, event);

/** Every case as it stands and as it came to stand so. */
export const caseProjection = projection<CaseEvent, CaseDocument>({
  name: 'case_file',
  version: 1,
  catalogs: [caseEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    procedure: { type: 'text', of: ({ procedure }) => procedure.id },
    procedureVersion: { type: 'integer', of: ({ procedure }) => procedure.version },
    state: { type: 'text', of: ({ state }) => state },
    status: { type: 'text', of: ({ status }) => status },
    ended: { type: 'boolean', of: ({ ended }) => ended },
    unit: { type: 'text', of: mainUnitOf },
    officer: { type: 'text', of: ({ officer }) => officer },
    deadline: { type: 'date', of: ({ deadline }) => deadline },
    nextDue: { type: 'date', of: ({ nextDue: day }) => day },
    sourceId: { type: 'text', of: ({ source }) => source?.id ?? null },
    openedAt: { type: 'text', of: ({ openedAt }) => openedAt },
  },
  indexes: [['procedure', 'ended'], ['unit'], ['officer'], ['nextDue'], ['sourceId']],
  on: {
    CaseOpened: (_, event) => opened(event),
    CaseStepTaken: ofOpened(stepTaken),
    CaseAssigned: ofOpened((document, event: Recorded<'CaseAssigned'>) =>
      evolved(document, event, {
        entry: { comment: event.data.reason, details: detailsOf.assigned(document, event.data) },
      }),
    ),
    CaseDeadlineMoved: ofOpened(deadlineMoved),
    ChildEnded: ofOpened(childEnded),
    TimerFired: ofOpened(onAgenda),
    TimerSkipped: ofOpened(onAgenda),
    TaskClaimed: ofOpened(onAgenda),
    TaskDelegated: ofOpened(onAgenda),
    TaskAcknowledged: ofOpened(onAgenda),
    InstanceMigrated: ofOpened(onAgenda),
  },
});
