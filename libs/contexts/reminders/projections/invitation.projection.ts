import { dayOfTime, meetingEvents, type MeetingEvent } from '#contexts/meetings';
import { projection, type RecordedEvent } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '../core/dispatch.events.js';
import { isUntold, type InvitationDocument } from '../core/invitation.js';

type Invitation = InvitationDocument | undefined;
type Called = MeetingEvent | DispatchEvent;
type Of<T extends Called['type']> = RecordedEvent<Extract<Called, { type: T }>>;

const keyOf = ({ type, data, subjectId }: RecordedEvent<Called>): string | readonly string[] => {
  if (type !== 'MailPlanned') return subjectId;
  return data.letter === 'INVITATION' ? data.items.map(({ id }) => id) : [];
};

const told = (invitation: Invitation, { data: { recipient, items } }: Of<'MailPlanned'>): Invitation =>
  invitation && {
    ...invitation,
    told: Math.max(invitation.told ?? 0, ...items.map(({ rung }) => Number(rung ?? 0))),
    toldTo: [...new Set([...invitation.toldTo, recipient])].sort(),
  };

/** Which meetings are those who are to come still to be told of? */
export const invitationProjection = projection<Called, InvitationDocument>({
  name: 'invitation',
  version: 1,
  catalogs: [meetingEvents, dispatchEvents],
  keyOf,
  columns: {
    untold: { type: 'boolean', of: isUntold },
    day: { type: 'date', of: ({ day }) => day },
  },
  indexes: [['untold', 'day']],
  on: {
    MeetingPlanned: (_, { subjectId: meetingId, data: { forum, startsAt, sequence } }) => ({
      ...{ meetingId, forum, day: dayOfTime(startsAt), sequence },
      ...{ cancelled: false, told: null, toldTo: [] },
    }),
    MeetingMoved: (invitation, { data: { startsAt, sequence } }) =>
      invitation && { ...invitation, day: dayOfTime(startsAt), sequence },
    MeetingCancelled: (invitation, { data: { sequence } }) =>
      invitation && { ...invitation, sequence, cancelled: true },
    MailPlanned: told,
  },
});
