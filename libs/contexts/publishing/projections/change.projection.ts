import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import { vedtakEvents, type VedtakEvent } from '#contexts/vedtak';
import { projection, type RecordedEvent } from '#kernel';
import type { Change, ChangeKind } from '../core/change.js';

type Event = VedtakEvent | FollowUpEvent;
type Told = Partial<Pick<Change, 'vedtakId' | 'status' | 'deadline' | 'needsFollowUp'>>;

const changeOf = (
  { eventId, position, occurredAt: at, recordedAt }: RecordedEvent,
  of: Pick<Change, 'kind' | 'followUpId'> & Told,
): Change => ({
  ...{ eventId, position: position.toString(), vedtakId: null, at, recordedAt },
  ...{ status: null, deadline: null, needsFollowUp: null },
  ...of,
});

const ofVedtak =
  <E extends RecordedEvent>(kind: ChangeKind, told: (event: E) => Told = () => ({})) =>
  (_: Change | undefined, event: E): Change =>
    changeOf(event, { kind, followUpId: null, vedtakId: event.subjectId, ...told(event) });

const ofFollowUp =
  <E extends RecordedEvent>(kind: ChangeKind, told: (event: E) => Told = () => ({})) =>
  (_: Change | undefined, event: E): Change =>
    changeOf(event, { kind, followUpId: event.subjectId, ...told(event) });

type Recorded<T extends Event['type']> = RecordedEvent<Extract<Event, { type: T }>>;

/**
 * What has happened in the vedtakslogg, in the order the log learned it: for the feed, for who follows it live, and for other
 * systems. Each event once, for ever; what can be read of it is asked of the vedtak as it is now.
 */
export const changeProjection = projection<Event, Change>({
  name: 'change',
  version: 2,
  catalogs: [vedtakEvents, followUpEvents],
  keyOf: ({ eventId }) => eventId,
  columns: {
    position: { type: 'integer', of: ({ position }) => Number(position) },
    kind: { type: 'text', of: ({ kind }) => kind },
    vedtakId: { type: 'text', of: ({ vedtakId }) => vedtakId },
    followUpId: { type: 'text', of: ({ followUpId }) => followUpId },
  },
  // Whoever wants few kinds is to read those alone, however much else has happened.
  indexes: [['position'], ['kind', 'position'], ['vedtakId'], ['followUpId']],
  on: {
    VedtakRegistered: ofVedtak('REGISTERED'),
    VedtakMadeFinal: ofVedtak('MADE_FINAL'),
    VedtakCorrected: ofVedtak('CORRECTED'),
    VedtakTriaged: ofVedtak('JUDGED', ({ data: { needsFollowUp } }: Recorded<'VedtakTriaged'>) => ({
      needsFollowUp,
    })),
    VedtakShielded: ofVedtak('SHIELDED'),
    VedtakUnshielded: ofVedtak('PUBLISHED'),
    VedtakLinked: ofVedtak('LINKED'),
    VedtakWithdrawn: ofVedtak('WITHDRAWN'),
    FollowUpOpened: ofFollowUp(
      'OPENED',
      ({ data: { vedtakId, deadline, status } }: Recorded<'FollowUpOpened'>) => ({
        ...{ vedtakId, deadline, status },
      }),
    ),
    FollowUpAssigned: ofFollowUp('ASSIGNED'),
    StatusReported: ofFollowUp('STATUS', ({ data: { status } }: Recorded<'StatusReported'>) => ({ status })),
    StatusImported: ofFollowUp('STATUS', ({ data: { status } }: Recorded<'StatusImported'>) => ({ status })),
    DeadlineMoved: ofFollowUp('DEADLINE', ({ data: { deadline } }: Recorded<'DeadlineMoved'>) => ({
      deadline,
    })),
    DeviationReported: ofFollowUp('DEVIATION'),
    OrganTold: ofFollowUp('ORGAN_TOLD'),
    FollowUpMissingInList: ofFollowUp('MISSING'),
  },
});
