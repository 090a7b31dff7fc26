import {
  decider,
  isRejection,
  refuseTexts,
  reject,
  type Aggregate,
  type Rejection,
  type TextRejection,
} from '#kernel';
import { isLocalTime, isPast } from './meeting-time.js';
import type { CancelMeeting, MoveMeeting, PlanMeeting } from './meeting.commands.js';
import type { MeetingCommand } from './meeting.commands.js';
import { meetingEvents, type MeetingEvent } from './meeting.events.js';

export interface Meeting {
  readonly forum: string;
  readonly title: string;
  readonly startsAt: string;
  readonly minutes: number;
  readonly place: string;
  readonly sequence: number;
  readonly cancelled: boolean;
}

/** Why a change of the meeting plan is refused. */
export type MeetingRefusal =
  | 'meeting-unknown'
  | 'meeting-exists'
  | 'meeting-cancelled'
  | 'meeting-past'
  | 'meeting-time-malformed'
  | 'meeting-length'
  | 'forum-blank'
  | TextRejection['rejected'];

type Refused = Rejection<MeetingRefusal>;
type Outcome = readonly MeetingEvent[] | Refused;

const longestTitle = 200;
const longestReason = 1000;
const shortest = 5;
const longest = 24 * 60;

type When = Pick<Meeting, 'startsAt' | 'minutes' | 'place'>;

const badWhen = ({ startsAt, minutes, place }: When, { issued }: Pick<PlanMeeting, 'issued'>) => {
  if (!isLocalTime(startsAt)) return reject('meeting-time-malformed', { startsAt });
  if (isPast(startsAt, issued.at)) return reject('meeting-past', { startsAt });
  if (!Number.isInteger(minutes) || minutes < shortest || minutes > longest)
    return reject('meeting-length', { minutes: minutes.toString() });
  return refuseTexts({ place }, longestTitle);
};

const plan = (command: PlanMeeting, known: Meeting | null): Outcome => {
  const { data } = command;
  const [forum, title, place] = [data.forum.trim(), data.title.trim(), data.place.trim()];
  if (forum === '') return reject('forum-blank');
  const { startsAt, minutes } = data;
  const bad = badWhen({ startsAt, minutes, place }, command) ?? refuseTexts({ title }, longestTitle);
  if (bad !== undefined) return bad;
  if (known !== null) return reject('meeting-exists');
  return [{ type: 'MeetingPlanned', data: { forum, title, startsAt, minutes, place, sequence: 0 } }];
};

/** What has been held, or is not to be held, can be neither moved nor cancelled. */
const standing = (known: Meeting | null, { issued }: Pick<MoveMeeting, 'issued'>): Meeting | Refused => {
  if (known === null) return reject('meeting-unknown');
  if (known.cancelled) return reject('meeting-cancelled');
  const { startsAt } = known;
  return isPast(startsAt, issued.at) ? reject('meeting-past', { startsAt }) : known;
};

const sameWhen = (a: When, b: When): boolean =>
  a.startsAt === b.startsAt && a.minutes === b.minutes && a.place === b.place;

const move = (command: MoveMeeting, state: Meeting | null): Outcome => {
  const known = standing(state, command);
  if (isRejection(known)) return known;
  const { startsAt, minutes, place } = { ...known, ...command.data };
  const to = { startsAt, minutes, place: place.trim() };
  if (sameWhen(known, to)) return [];
  return badWhen(to, command) ?? [{ type: 'MeetingMoved', data: { ...to, sequence: known.sequence + 1 } }];
};

const reasonIn = ({ reason }: CancelMeeting['data']): string | null => {
  const trimmed = reason?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const cancel = (command: CancelMeeting, state: Meeting | null): Outcome => {
  if (state?.cancelled === true) return [];
  const known = standing(state, command);
  if (isRejection(known)) return known;
  const reason = reasonIn(command.data);
  const sequence = known.sequence + 1;
  return refuseTexts({ reason }, longestReason) ?? [{ type: 'MeetingCancelled', data: { reason, sequence } }];
};

/** Decides on one meeting: planned once, moved as often as need be, cancelled for good. */
export const meetingDecider = decider<MeetingCommand, MeetingEvent, Meeting | null, Refused>({
  initialState: null,
  decide: { PlanMeeting: plan, MoveMeeting: move, CancelMeeting: cancel },
  evolve: {
    MeetingPlanned: (_, { data }) => ({ ...data, cancelled: false }),
    MeetingMoved: (known, { data }) => known && { ...known, ...data },
    MeetingCancelled: (known, { data: { sequence } }) => known && { ...known, sequence, cancelled: true },
  },
});

/** A meeting's catalog with the decider that writes it. */
export const meetingAggregate: Aggregate = { catalog: meetingEvents, decider: meetingDecider };
