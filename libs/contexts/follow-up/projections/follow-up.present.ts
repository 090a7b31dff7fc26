import { emptyAgenda, nothingTold, withTold } from '#engine';
import { endOfDay, insertInTime, type RecordedEvent } from '#kernel';
import type { FollowUpEvent } from '../core/follow-up.events.js';
import { responsibilityOf } from '../core/follow-up.state.js';
import { isEnded } from '../core/status.js';
import type { FollowUpDocument, HistoryEntry } from './follow-up.document.js';
import { entryOf, isNewest, isNewestStatus, statusSince, tellings, unchangedSince } from './history.js';

type Recorded<T extends FollowUpEvent['type']> = RecordedEvent<Extract<FollowUpEvent, { type: T }>>;
type Present = Partial<FollowUpDocument>;

/** Only what differs, by name: `officer.from`, `officer.to`. */
const changes = (
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): HistoryEntry['details'] =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => value !== before[name])
      .flatMap(([name, value]) => [
        [`${name}.from`, before[name] ?? null],
        [`${name}.to`, value],
      ]),
  );

type Responsible = Pick<FollowUpDocument, 'unit' | 'coUnits' | 'officer' | 'deputy' | 'responsibleAsWritten'>;
const responsible = ({ unit, coUnits, officer, deputy, responsibleAsWritten }: Responsible) => ({
  unit,
  coUnits: coUnits.join(', ') || null,
  officer,
  deputy,
  responsibleAsWritten,
});

/** The document with a line more of history, and with what that line changes in the present. */
const withEntry = (document: FollowUpDocument, entry: HistoryEntry, present: Present, revision: bigint) => ({
  ...document,
  ...present,
  history: insertInTime(document.history, entry),
  revision: revision.toString(),
});

/** With what depends on the whole history, not on its last line. */
const retold = (document: FollowUpDocument): FollowUpDocument => {
  const start = { status: document.openedAs, at: document.openedAt };
  const lastReportedAt = document.history.findLast(({ type }) => tellings.includes(type))?.at ?? null;
  const { missingSince } = document;
  const answered =
    missingSince !== null && lastReportedAt !== null && lastReportedAt >= endOfDay(missingSince);
  return {
    ...document,
    endedAt: isEnded(document.status) ? statusSince(document.history, start) : null,
    unchangedSince: unchangedSince(document.history, start),
    lastReportedAt,
    missingSince: answered ? null : missingSince,
  };
};

export const opened = ({ subjectId, data, occurredAt, revision, ...event }: Recorded<'FollowUpOpened'>) => {
  const entry = entryOf(
    { subjectId, data, occurredAt, revision, ...event },
    changes({}, { ...responsible(data), deadline: data.deadline }),
  );
  const document: FollowUpDocument = {
    followUpId: subjectId,
    ...data,
    originalDeadline: data.deadline,
    deadlineMoves: 0,
    openedAs: data.status,
    status: data.status,
    told: nothingTold,
    statusAsWritten: null,
    wordsPublished: false,
    publicComment: null,
    internalComment: null,
    holdReasons: [],
    holdUntil: null,
    reference: null,
    treatment: null,
    deviations: [],
    organTold: null,
    openedAt: occurredAt,
    endedAt: null,
    lastReportedAt: null,
    unchangedSince: occurredAt,
    missingSince: null,
    since: occurredAt,
    timersFrom: null,
    agenda: emptyAgenda,
    nextDue: null,
    history: [entry],
    revision: revision.toString(),
  };
  return document;
};

export const assigned = (document: FollowUpDocument, event: Recorded<'FollowUpAssigned'>) => {
  const { data, occurredAt, revision } = event;
  const { reason } = data;
  const entry = entryOf(event, {
    ...changes(responsible(document), responsible(data)),
    ...(reason !== null && { reason }),
  });
  const isPresent = isNewest(document.history, occurredAt, ['FollowUpAssigned', 'FollowUpOpened']);
  return withEntry(document, entry, isPresent ? responsibilityOf(data) : {}, revision);
};

/** What the organ was told holds as long as the point stands so. */
const toldOf = (before: FollowUpDocument, status: FollowUpDocument['status']) =>
  status === before.status ? {} : { organTold: null };

export const reported = (document: FollowUpDocument, event: Recorded<'StatusReported'>) => {
  const { from, status, publicComment, internalComment, told = nothingTold, ...rest } = event.data;
  const { holdReasons, holdUntil, reference, treatment } = rest;
  const entry: HistoryEntry = {
    ...entryOf(event, {
      ...changes({ status: from }, { status }),
      ...(holdReasons.length > 0 && { holdReasons: holdReasons.join(', ') }),
      ...(holdUntil !== null && { holdUntil }),
      ...told.values,
      ...told.dates,
      ...told.texts,
      ...(reference !== null && { reference }),
      ...(treatment !== null && {
        treatment: [treatment.organ, treatment.caseNumber, treatment.date].join(', '),
      }),
    }),
    status,
    publicComment,
    internalComment,
  };
  const { history } = document;
  const said = isNewest(history, event.occurredAt, tellings)
    ? { statusAsWritten: null, wordsPublished: false, publicComment, internalComment }
    : {};
  const stands = isNewestStatus(history, event.occurredAt)
    ? { status, ...rest, told: withTold(document.told, told), ...toldOf(document, status) }
    : {};
  return retold(withEntry(document, entry, { ...said, ...stands }, event.revision));
};

export const imported = (document: FollowUpDocument, event: Recorded<'StatusImported'>) => {
  const { status, words, holdReasons, comment, published, importId } = event.data;
  const comments = {
    publicComment: published ? comment : null,
    internalComment: published ? null : comment,
  };
  const entry: HistoryEntry = {
    ...entryOf(event, {
      ...(holdReasons.length > 0 && { holdReasons: holdReasons.join(', ') }),
      importId,
    }),
    status,
    words,
    wordsPublished: published,
    ...comments,
  };
  const { history } = document;
  const said = isNewest(history, event.occurredAt, tellings)
    ? { statusAsWritten: words, wordsPublished: published, ...comments }
    : {};
  const stands =
    status !== null && isNewestStatus(history, event.occurredAt)
      ? {
          status,
          holdReasons,
          holdUntil: null,
          reference: null,
          treatment: null,
          ...toldOf(document, status),
        }
      : {};
  return retold(withEntry(document, entry, { ...said, ...stands }, event.revision));
};

export const deadlineMoved = (document: FollowUpDocument, event: Recorded<'DeadlineMoved'>) => {
  const { from, deadline, noDeadlineBecause, reason } = event.data;
  const entry = entryOf(event, {
    'deadline.from': from,
    'deadline.to': deadline,
    reason,
    ...(noDeadlineBecause !== null && { noDeadlineBecause }),
  });
  const isPresent = isNewest(document.history, event.occurredAt, ['DeadlineMoved', 'FollowUpOpened']);
  const present = {
    ...(isPresent && { deadline, noDeadlineBecause }),
    originalDeadline: document.originalDeadline ?? deadline,
    // The first deadline a point gets is set, not moved.
    deadlineMoves: document.deadlineMoves + (from === null ? 0 : 1),
  };
  return withEntry(document, entry, present, event.revision);
};

export const deviated = (document: FollowUpDocument, event: Recorded<'DeviationReported'>) => {
  const { data, occurredAt: at, actor, revision } = event;
  const deviations = insertInTime(document.deviations, { at, actor, ...data });
  return withEntry(document, entryOf(event, { ...data }), { deviations }, revision);
};

export const organTold = (document: FollowUpDocument, event: Recorded<'OrganTold'>) => {
  const { data, revision } = event;
  return withEntry(document, entryOf(event, { ...data }), { organTold: data }, revision);
};

export const missing = (document: FollowUpDocument, event: Recorded<'FollowUpMissingInList'>) => {
  const { asOf, importId } = event.data;
  return withEntry(document, entryOf(event, { asOf, importId }), { missingSince: asOf }, event.revision);
};
