import { projection, type Instant, type LocalDate, type Projection, type RecordedEvent } from '#kernel';
import { dayOfTime } from '../core/meeting-time.js';
import { meetingEvents, type MeetingEvent } from '../core/meeting.events.js';

/** A meeting as it is called now. Key: the meeting's id. */
export interface MeetingDocument {
  readonly meetingId: string;
  /** The code of an organ, or `KLG` or `UKLG`. */
  readonly forum: string;
  readonly title: string;
  /** Wall-clock time in Oslo: `2026-12-01T12:00`. */
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  /** How many times it has been called anew. */
  readonly sequence: number;
  readonly cancelled: { readonly reason: string | null } | null;
  /** Who planned it: answers go there. */
  readonly plannedBy: string;
  /** When it was called so. */
  readonly calledAt: Instant;
  readonly revision: string;
}

type Of<T extends MeetingEvent['type']> = RecordedEvent<Extract<MeetingEvent, { type: T }>>;

const calledNow = ({ occurredAt, revision }: RecordedEvent) => ({
  calledAt: occurredAt,
  revision: revision.toString(),
});

const moved = (meeting: MeetingDocument | undefined, event: Of<'MeetingMoved'>) =>
  meeting && { ...meeting, ...event.data, ...calledNow(event) };

const cancelled = (meeting: MeetingDocument | undefined, event: Of<'MeetingCancelled'>) => {
  const { reason, sequence } = event.data;
  return meeting && { ...meeting, sequence, cancelled: { reason }, ...calledNow(event) };
};

/** The meeting plan: who meets when and where. */
export const meetingProjection: Projection<MeetingEvent, MeetingDocument> = projection({
  name: 'meeting',
  version: 1,
  catalogs: [meetingEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: {
    day: { type: 'date', of: ({ startsAt }): LocalDate => dayOfTime(startsAt) },
    startsAt: { type: 'text', of: ({ startsAt }) => startsAt },
    forum: { type: 'text', of: ({ forum }) => forum },
    cancelled: { type: 'boolean', of: ({ cancelled: off }) => off !== null },
  },
  indexes: [
    ['day', 'startsAt'],
    ['forum', 'day'],
  ],
  on: {
    MeetingPlanned: (_, event) => ({
      meetingId: event.subjectId,
      ...event.data,
      cancelled: null,
      plannedBy: event.actor,
      ...calledNow(event),
    }),
    MeetingMoved: moved,
    MeetingCancelled: cancelled,
  },
});
