import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import { addDays, type Instant, type LocalDate } from '#kernel';

/** `REQUEST` invites and asks for an answer, `CANCEL` takes it back, `PUBLISH` shows and asks nothing. */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

export interface CalendarPerson {
  readonly name: string;
  readonly address: string;
}

export interface CalendarEvent {
  /** The same for ever: by it a calendar knows that two files are about one thing. */
  readonly uid: string;
  /** Higher each time it is changed: of two files the calendar believes the one with the higher. */
  readonly sequence: number;
  /** When it was said so. Never the present: a second copy has the same bytes. */
  readonly stamp: Instant;
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  /** A whole day, or a moment and how many minutes. */
  readonly when: { readonly day: LocalDate } | { readonly at: Instant; readonly minutes: number };
  /** It is not to be any more, whatever the method says of the others. */
  readonly cancelled?: boolean;
  readonly organizer?: CalendarPerson;
  /** Who is invited; those who need not come are `optional`. */
  readonly attendees?: readonly (CalendarPerson & { readonly optional?: boolean })[];
}

export interface CalendarRequest {
  readonly method: CalendarMethod;
  readonly events: readonly CalendarEvent[];
}

const milliseconds = 60_000;

/** A control character would end a line where a reader did not see one. */
const plain = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
const oneLine = (text: string): string => plain(text).replace(/\n/g, ' ').trim();

/** In universal time, and without a time zone: together with one the moment would be written as if it were local. */
const timesOf = ({ when }: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay'> => {
  if ('day' in when) return { start: new Date(when.day), end: new Date(addDays(when.day, 1)), allDay: true };
  const start = new Date(when.at);
  return { start, end: new Date(start.getTime() + when.minutes * milliseconds) };
};

/** A name stands between quotation marks, and can hold none itself. */
const personOf = ({ name, address }: CalendarPerson) => ({
  name: oneLine(name).replace(/["\\]/g, "'"),
  email: oneLine(address),
});

const attendeeOf = ({ optional = false, ...person }: NonNullable<CalendarEvent['attendees']>[number]) => ({
  ...personOf(person),
  role: optional ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
  status: ICalAttendeeStatus.NEEDSACTION,
  rsvp: true,
});

const peopleOf = ({
  organizer,
  attendees = [],
}: CalendarEvent): Pick<ICalEventData, 'organizer' | 'attendees'> => ({
  ...(organizer && { organizer: personOf(organizer) }),
  attendees: attendees.map(attendeeOf),
});

const statusOf = (method: CalendarMethod, { cancelled = false }: CalendarEvent) =>
  method === 'CANCEL' || cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;

const eventOf = (event: CalendarEvent, method: CalendarMethod): ICalEventData => {
  const { uid: id, sequence, stamp, summary, description, location } = event;
  return {
    ...{ id, sequence, stamp: new Date(stamp), summary: oneLine(summary), status: statusOf(method, event) },
    ...timesOf(event),
    ...peopleOf(event),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(location === undefined || location === '' ? {} : { location: oneLine(location) }),
    // A deadline takes nobody's time.
    transparency: 'day' in event.when ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
};

/** An iCalendar file (RFC 5545, RFC 5546). Pure: the same events give the same bytes. */
export const calendarOf = ({ method, events }: CalendarRequest): string => {
  const calendar = new ICalCalendar({
    method: ICalCalendarMethod[method],
    prodId: { company: 'Iverk', product: 'Iverk', language: 'NB' },
    events: events.map((event) => eventOf(event, method)),
  });
  const text = calendar.toString();
  return text.endsWith('\r\n') ? text : `${text}\r\n`;
};
