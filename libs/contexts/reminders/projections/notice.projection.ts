import { caseEvents, type CaseEvent } from '#contexts/cases';
import { followUpEvents, isEnded, type FollowUpEvent } from '#contexts/follow-up';
import { projection, type Instant, type RecordedEvent } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '../core/dispatch.events.js';
import {
  isNoticeOf,
  isPending,
  type Notice,
  type NoticeDocument,
  type StoppedBecause,
} from '../core/notice.js';

type Followed = FollowUpEvent | CaseEvent | DispatchEvent;
type Of<T extends Followed['type']> = RecordedEvent<Extract<Followed, { type: T }>>;

/** More than any procedure makes in some years; the log has them all. */
const mostKept = 60;

const fired = (document: NoticeDocument | undefined, event: Of<'TimerFired'>): NoticeDocument | undefined => {
  const { key: rung, due, act, to } = event.data;
  if (act === 'STEP') return document;
  const notice: Notice = { rung, due, act, to, firedAt: event.occurredAt, told: [], stopped: null };
  return {
    instanceId: event.subjectId,
    sort: event.streamId.startsWith(`${caseEvents.category}-`) ? 'CASE' : 'FOLLOW_UP',
    notices: [...(document?.notices ?? []), notice].slice(-mostKept),
  };
};

const changed = (
  document: NoticeDocument | undefined,
  change: (notice: Notice) => Notice,
): NoticeDocument | undefined => document && { ...document, notices: document.notices.map(change) };

/** What is pending is never told; what has been told stays told. */
const stop = (document: NoticeDocument | undefined, because: StoppedBecause, at: Instant) =>
  changed(document, (notice) => (isPending(notice) ? { ...notice, stopped: { because, at } } : notice));

const stoppedBy =
  (because: StoppedBecause) =>
  (document: NoticeDocument | undefined, { occurredAt }: RecordedEvent): NoticeDocument | undefined =>
    stop(document, because, occurredAt);

/** The instances that a mail tells of. */
const toldIn = (event: Of<'MailPlanned'>): readonly string[] =>
  event.data.items.flatMap(({ rung, id }) => (rung === null ? [] : [id]));

const keyOf = (event: RecordedEvent<Followed>): string | readonly string[] => {
  if (!event.streamId.startsWith(`${dispatchEvents.category}-`)) return event.subjectId;
  if (event.type === 'MailPlanned') return toldIn(event);
  return event.type === 'MailWithdrawn' ? (event as Of<'MailWithdrawn'>).data.about : [];
};

/** Which rungs have had their day, who has been told, and what has stopped the rest. */
export const noticeProjection = projection<Followed, NoticeDocument>({
  name: 'notice',
  version: 1,
  catalogs: [followUpEvents, caseEvents, dispatchEvents],
  keyOf,
  columns: {
    pending: { type: 'boolean', of: ({ notices }) => notices.some(isPending) },
    sort: { type: 'text', of: ({ sort }) => sort },
  },
  indexes: [['pending']],
  on: {
    TimerFired: fired,
    StatusReported: (document, { data, occurredAt }) =>
      stop(document, isEnded(data.status) ? 'CLOSED' : 'REPORTED', occurredAt),
    StatusImported: (document, { data: { status }, occurredAt }) =>
      status === null ? document : stop(document, isEnded(status) ? 'CLOSED' : 'REPORTED', occurredAt),
    FollowUpAssigned: stoppedBy('REASSIGNED'),
    DeadlineMoved: stoppedBy('DATE_MOVED'),
    InstanceMigrated: stoppedBy('MIGRATED'),
    CaseStepTaken: (document, { data, occurredAt }) =>
      stop(document, data.ended ? 'CLOSED' : 'REPORTED', occurredAt),
    CaseAssigned: stoppedBy('REASSIGNED'),
    CaseDeadlineMoved: stoppedBy('DATE_MOVED'),
    MailPlanned: (document, { data: { recipient, mailKey, items } }, instanceId) =>
      changed(document, (notice) => {
        const item = items.find(
          ({ id, rung, due }) => id === instanceId && isNoticeOf(notice, { rung, due }),
        );
        const known = notice.told.some((each) => each.mailKey === mailKey);
        return item === undefined || known || item.kind === 'COPY'
          ? notice
          : { ...notice, told: [...notice.told, { recipient, mailKey }] };
      }),
    // It was told nobody after all: the next morning finds somebody else, unless it has been stopped.
    MailWithdrawn: (document, { data: { mailKey } }) =>
      changed(document, (notice) => ({
        ...notice,
        told: notice.told.filter((each) => each.mailKey !== mailKey),
      })),
  },
});
