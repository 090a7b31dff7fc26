import { addDays, type Language, type LocalDate, type TenantId } from '#kernel';
import { isLeaderGroup } from '#contexts/meetings';
import { hasLeft, inRole, isQuiet, membersOf, type QuietCalendar } from '#contexts/organisation';
import { dispatchedKeyOf, dispatchIdFor } from './dispatch-id.js';
import type { MailToPlan } from './dispatch.commands.js';
import { canBeAsked, type Staff } from './recipients.js';

/** A meeting as it is called now, and what those who are to come have been told. Key: the meeting's id. */
export interface InvitationDocument {
  readonly meetingId: string;
  readonly forum: string;
  readonly day: LocalDate;
  /** Which time it is called. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Which time it was called when they were told last; null before the first. */
  readonly told: number | null;
  /** Who was told then or before. */
  readonly toldTo: readonly string[];
}

/** Whether somebody is to be told of it. What is cancelled before anybody was told is nobody's news. */
export const isUntold = ({ forum, sequence, cancelled, told }: InvitationDocument): boolean =>
  isLeaderGroup(forum) && (told === null ? !cancelled : told < sequence);

/** The dispatch of a meeting as it is called for the nth time. */
export const invitationIdOf = (tenant: TenantId, meetingId: string, sequence: number): string =>
  dispatchIdFor(tenant, 'meeting', meetingId, sequence);

/**
 * Who is invited: the members of the leader group, to the widened one also those who observe for the employees (tillitsvalgte,
 * verneombud). Each once.
 */
export const invitedTo = (forum: string, staff: Staff): readonly { personId: string; as: string }[] => {
  if (!isLeaderGroup(forum)) return [];
  const on = { organisation: staff.organisation, day: staff.staffedOn };
  const members = membersOf(forum, on).map((personId) => ({ personId, as: forum }));
  const observers = forum === 'UKLG' ? inRole(on, 'OBSERVER') : [];
  const all = [...members, ...observers.map((personId) => ({ personId, as: 'OBSERVER' }))];
  return all.filter(({ personId }, n) => all.findIndex((each) => each.personId === personId) === n);
};

/** Whether it is told that day: on the first that is not quiet, or at once when the meeting would come before it. */
export const isToldOn = (
  day: LocalDate,
  { day: meetingDay }: InvitationDocument,
  calendar: QuietCalendar,
): boolean => {
  for (let next = day; next < meetingDay; next = addDays(next, 1))
    if (!isQuiet(calendar, next)) return next === day;
  return true;
};

export interface InvitationInput extends Staff {
  readonly tenant: TenantId;
  readonly language: Language;
  readonly languages: ReadonlyMap<string, Language>;
  readonly invitation: InvitationDocument;
}

/** One letter to each who is invited, and to each who was: a calendar that has the meeting must hear of it. */
export const planInvitation = (input: InvitationInput): readonly MailToPlan[] => {
  const { tenant, invitation, organisation, staffedOn } = input;
  const { meetingId, forum, sequence, day } = invitation;
  const invited = invitedTo(forum, input);
  const earlier = invitation.toldTo
    .filter(
      (each) => invited.every(({ personId }) => personId !== each) && !hasLeft(organisation, each, staffedOn),
    )
    .map((personId) => ({ personId, as: forum }));
  const dispatchId = invitationIdOf(tenant, meetingId, sequence);
  return [...invited, ...earlier]
    .filter(({ personId }) => canBeAsked(input, personId))
    .map(({ personId: recipient, as }) => ({
      mailKey: dispatchedKeyOf(dispatchId, recipient),
      recipient,
      language: input.languages.get(recipient) ?? input.language,
      letter: 'INVITATION' as const,
      items: [
        {
          ...{ kind: 'MEETING' as const, about: 'MEETING' as const, id: meetingId, as },
          ...{ rung: sequence.toString(), due: day, period: null, missing: false },
        },
      ],
    }))
    .toSorted((a, b) => (a.mailKey < b.mailKey ? -1 : 1));
};
