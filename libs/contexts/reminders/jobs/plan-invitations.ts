import { dayOf, type BackgroundWork, type LocalDate, type TenantId } from '#kernel';
import { dispatchEvents } from '../core/dispatch.events.js';
import { invitationIdOf, isToldOn, planInvitation, type InvitationDocument } from '../core/invitation.js';
import { isMailingTime } from '../core/mailing-time.js';
import { invitationProjection } from '../projections/invitation.projection.js';
import { readMunicipality } from '../reminders.reads.js';
import { eachInTurn } from './each-in-turn.js';
import { planMails } from './plan-mails.js';
import { readMailboxes, readReachable } from './read-morning.js';
import type { ReminderPorts, ReminderWorkPorts } from './reminder-ports.js';

const untoldFrom = (day: LocalDate) =>
  ({
    all: [
      { column: 'untold', is: 'equal', value: true },
      { column: 'day', is: 'atLeast', value: day },
    ],
  }) as const;

const planOne = async (
  ports: ReminderPorts,
  { tenant, on }: { readonly tenant: TenantId; readonly on: LocalDate },
  invitation: InvitationDocument,
): Promise<void> => {
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  if (!isToldOn(on, invitation, municipality)) return;
  const mailboxes = await readMailboxes(ports, tenant);
  const languages = [...mailboxes].flatMap(([id, { preference }]) =>
    preference.language === null ? [] : [[id, preference.language] as const],
  );
  const mails = planInvitation({
    ...{ tenant, invitation, organisation, staffedOn: on, language: municipality.language },
    languages: new Map(languages),
    people: await readReachable(ports, tenant, mailboxes),
  });
  const { meetingId, sequence } = invitation;
  await planMails(ports, {
    tenant,
    dispatchId: invitationIdOf(tenant, meetingId, sequence),
    plan: { occasion: 'MEETING', on, about: meetingId, mails },
  });
};

/**
 * Plans the letters of all meetings to come that those who are to come have not been told of as they are called now: each of them
 * once for each time the meeting is called. At night, and on a quiet day unless it hurries, they wait. The read models must have
 * caught up.
 */
export const planInvitations = async (ports: ReminderPorts, tenant: TenantId): Promise<void> => {
  const now = ports.clock.now();
  if (!isMailingTime(now)) return;
  const on = dayOf(now);
  const rows = await ports.documents.find(invitationProjection, { tenant, where: untoldFrom(on) });
  for (const { document } of rows) await planOne(ports, { tenant, on }, document);
};

const job = (tenant: TenantId): BackgroundWork => ({
  tenant,
  about: { kind: 'job', id: 'plan-invitations', category: dispatchEvents.category },
  work: 'plan-invitations',
});

/** Plans a municipality's invitations, since somebody was woken for them. */
export const inviteWhenWoken = async (ports: ReminderWorkPorts, tenant: TenantId): Promise<void> => {
  await ports.catchUp();
  await ports.attempt(job(tenant), () => planInvitations(ports, tenant));
};

/** The sweep: plans the invitations of any municipality, whoever was or was not woken for it. */
export const inviteEverybody = async (ports: ReminderWorkPorts): Promise<void> => {
  const where = untoldFrom(dayOf(ports.clock.now()));
  const tenants = await ports.documents.tenantsOf(invitationProjection, where);
  await eachInTurn(tenants, (tenant) => ports.attempt(job(tenant), () => planInvitations(ports, tenant)));
};
