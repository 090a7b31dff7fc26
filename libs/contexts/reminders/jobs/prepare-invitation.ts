import { instantOf, meetingProjection, type MeetingDocument } from '#contexts/meetings';
import { coordinatorsOf, type OrganisationDocument } from '#contexts/organisation';
import { dayOf, type Mail, type TenantId } from '#kernel';
import { calendarOf, type CalendarPerson } from '#toolkit/calendar';
import { composeInvitation } from '../core/compose-invitation.js';
import type { MailItem } from '../core/dispatch.events.js';
import { readMunicipality } from '../reminders.reads.js';
import type { LetterRequest, PreparedLetter } from '../core/letter-request.js';
import type { ReminderPorts } from './reminder-ports.js';

type Ports = Pick<ReminderPorts, 'documents' | 'people' | 'baseUrl' | 'clock'>;

/** Answers go to whoever planned the meeting, else to the coordinator. */
const readOrganizer = async (
  { people, clock }: Ports,
  tenant: TenantId,
  {
    meeting,
    organisation,
  }: { readonly meeting: MeetingDocument; readonly organisation: OrganisationDocument },
): Promise<CalendarPerson | undefined> => {
  const candidates = [meeting.plannedBy, ...coordinatorsOf(organisation, dayOf(clock.now()))];
  const known = await people.byIds(tenant, candidates);
  return candidates
    .map((id) => known.get(id))
    .flatMap((person) => (person?.email == null ? [] : [{ name: person.name, address: person.email }]))[0];
};

interface Called {
  readonly meeting: MeetingDocument;
  readonly as: string;
  readonly recipient: CalendarPerson;
  readonly organizer: CalendarPerson;
  readonly description: string;
  readonly domain: string;
}

/** Each is told of themselves alone; who else comes, they see at the meeting. */
const calendarFor = (called: Called): NonNullable<Mail['calendar']> => {
  const { meeting, as, recipient, organizer, description, domain } = called;
  const method = meeting.cancelled === null ? 'REQUEST' : 'CANCEL';
  const event = {
    uid: `${meeting.meetingId}@${domain}`,
    ...{ sequence: meeting.sequence, stamp: meeting.calledAt, summary: meeting.title },
    ...{ description, location: meeting.place, organizer },
    when: { at: instantOf(meeting.startsAt), minutes: meeting.minutes },
    attendees: [{ ...recipient, optional: as === 'OBSERVER' }],
  };
  return { method, content: calendarOf({ method, events: [event] }) };
};

/** Undefined when a newer letter has overtaken it. */
const readMeeting = async (
  { documents }: Ports,
  tenant: TenantId,
  item: MailItem | undefined,
): Promise<MeetingDocument | undefined> => {
  const meeting = await documents.get(meetingProjection, tenant, item?.id ?? '');
  return meeting?.sequence.toString() === item?.rung ? meeting : undefined;
};

/** Looks again at how the meeting is called now: a letter that a newer one has overtaken is not sent. */
export const prepareInvitation = async (
  ports: Ports,
  { tenant, mail, recipientName }: LetterRequest,
): Promise<PreparedLetter> => {
  const meeting = await readMeeting(ports, tenant, mail.items[0]);
  const address = (await ports.people.byIds(tenant, [mail.recipient])).get(mail.recipient)?.email ?? null;
  if (meeting === undefined || address === null) return { withdrawnBecause: 'NOTHING_LEFT' };
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  const { baseUrl } = ports;
  const domain = new URL(baseUrl).hostname;
  const as = mail.items[0]?.as ?? meeting.forum;
  const organizer = await readOrganizer(ports, tenant, { meeting, organisation });
  const { description, ...letter } = composeInvitation({
    ...{ language: mail.language, recipientName, meeting, as, baseUrl },
    municipality: municipality.name,
  });
  const calendar = calendarFor({
    ...{ meeting, as, description, domain, recipient: { name: recipientName, address } },
    organizer: organizer ?? { name: municipality.name, address: `iverk@${domain}` },
  });
  return { letter: { ...letter, calendar } };
};
