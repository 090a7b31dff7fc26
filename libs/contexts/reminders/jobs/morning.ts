import {
  dayOf,
  type ActorId,
  type BackgroundWork,
  type LocalDate,
  type ReadStore,
  type TenantId,
} from '#kernel';
import { isQuiet, municipalityOf, tenantsKnown } from '#contexts/organisation';
import { isMailingTime } from '../core/mailing-time.js';
import { roundIdOf } from '../core/round-id.js';
import { dispatchEvents } from '../core/dispatch.events.js';
import { roundEvents } from '../core/round.events.js';
import { roundsDue, type DueRound } from '../core/rounds-due.js';
import { mailboxProjection } from '../projections/mailbox.projection.js';
import { noticeProjection } from '../projections/notice.projection.js';
import { outgoingMailProjection } from '../projections/outgoing-mail.projection.js';
import { roundProjection } from '../projections/round.projection.js';
import { deliverPlannedMails, type DeliveryRequest } from './deliver-mails.js';
import { eachInTurn } from './each-in-turn.js';
import { inviteEverybody } from './plan-invitations.js';
import { planMorningMails } from './plan-mails.js';
import { readAskingCalendar } from './read-asking-calendar.js';
import type { ReminderPorts, ReminderWorkPorts } from './reminder-ports.js';
import { openRound } from './run-round.js';
import { settleRounds } from './settle-rounds.js';

const actor = 'system:reminders' as ActorId;

/** The ids of those that have been opened. */
const openedAmong = async (
  { documents }: ReminderPorts,
  rounds: readonly DueRound[],
): Promise<ReadonlySet<string>> => {
  const keys = rounds.map(({ tenant, period }) => ({ tenant, key: roundIdOf(tenant, period) }));
  const found = await documents.getMany(roundProjection, keys);
  return new Set(found.flatMap((round) => round?.roundId ?? []));
};

const roundsDueToday = async (ports: ReminderPorts): Promise<readonly DueRound[]> => {
  await ports.catchUp();
  const today = dayOf(ports.clock.now());
  const known = await tenantsKnown(ports.documents);
  const municipalities = await Promise.all(
    known.map(async ({ tenant, municipality }) => ({
      tenant,
      ...(await readAskingCalendar(ports.documents, tenant, { municipality, from: today })),
    })),
  );
  const opened = await openedAmong(ports, roundsDue(today, municipalities, new Set()));
  return roundsDue(today, municipalities, opened);
};

const openToday = (ports: ReminderPorts, { tenant, period, answerBy }: DueRound) => {
  const on = dayOf(ports.clock.now());
  return openRound(ports, { tenant, on, of: { period, answerBy }, dryRun: false, actor, roles: ['SYSTEM'] });
};

/** Opens the municipality's rounds that are due today. */
export const openDueRound = async (ports: ReminderPorts, tenant: TenantId): Promise<void> => {
  const due = await roundsDueToday(ports);
  for (const round of due) if (round.tenant === tenant) await openToday(ports, round);
};

/** How many municipalities are read and written for side by side: what one waits for, another uses. Below what a pool has. */
const atOnce = 4;

type Work = 'open-round' | 'settle-rounds' | 'plan-mails' | 'deliver-mails';

const roundWork: readonly Work[] = ['open-round', 'settle-rounds'];

const job = (tenant: TenantId, work: Work): BackgroundWork => ({
  tenant,
  about: {
    kind: 'job',
    id: work,
    category: roundWork.includes(work) ? roundEvents.category : dispatchEvents.category,
  },
  work,
});

/** Opens every round that is due today, also those that an earlier day should have opened. */
export const openDueRounds = async (ports: ReminderWorkPorts): Promise<void> => {
  await eachInTurn(
    await roundsDueToday(ports),
    (round) => ports.attempt(job(round.tenant, 'open-round'), () => openToday(ports, round)),
    atOnce,
  );
};

const isTrue = (column: string) => ({ column, is: 'equal', value: true }) as const;

/** Writes down who has answered in a municipality, since somebody was woken for it. */
export const settleWhenWoken = async (ports: ReminderWorkPorts, tenant: TenantId): Promise<void> => {
  await ports.catchUp();
  await ports.attempt(job(tenant, 'settle-rounds'), () => settleRounds(ports, tenant));
};

/** The sweep: writes down who has answered, and closes what is over, whoever was or was not woken for it. */
export const settleEverybodysRounds = async (ports: ReminderWorkPorts): Promise<void> => {
  await ports.catchUp();
  const tenants = await ports.documents.tenantsOf(roundProjection, isTrue('open'));
  await eachInTurn(
    tenants,
    (tenant) => ports.attempt(job(tenant, 'settle-rounds'), () => settleRounds(ports, tenant)),
    atOnce,
  );
};

/** Those with something to tell somebody. */
const tenantsWithNews = async (documents: ReadStore): Promise<readonly TenantId[]> => {
  const found = await Promise.all([
    documents.tenantsOf(roundProjection, isTrue('open')),
    documents.tenantsOf(noticeProjection, isTrue('pending')),
    documents.tenantsOf(mailboxProjection, isTrue('untold')),
  ]);
  return [...new Set(found.flat())].toSorted();
};

const isMailingDay = async ({ documents }: ReminderPorts, tenant: TenantId, day: LocalDate) =>
  !isQuiet((await municipalityOf(documents, tenant)) ?? { closedDays: [] }, day);

/** Plans the municipality's mail of today; on a quiet day it waits for the next that is not. */
export const planTodaysMails = async (ports: ReminderPorts, tenant: TenantId): Promise<void> => {
  const today = dayOf(ports.clock.now());
  if (await isMailingDay(ports, tenant, today)) await planMorningMails(ports, tenant, today);
};

/** Plans everybody's mail of today. */
export const planEverybodysMails = async (ports: ReminderWorkPorts): Promise<void> => {
  await ports.catchUp();
  await eachInTurn(
    await tenantsWithNews(ports.documents),
    (tenant) => ports.attempt(job(tenant, 'plan-mails'), () => planTodaysMails(ports, tenant)),
    atOnce,
  );
};

/** What a morning brings: rounds are opened, the mail is planned and sent. Before the mailing hour nothing is. */
export const runMorning = async (ports: ReminderWorkPorts): Promise<void> => {
  if (!isMailingTime(ports.clock.now())) return;
  await openDueRounds(ports);
  await planEverybodysMails(ports);
  await inviteEverybody(ports);
  await ports.catchUp();
  await deliverEverything(ports);
};

/** Sends what is planned in a municipality, since somebody was woken for it. */
export const deliverWhenWoken = async (ports: ReminderWorkPorts, request: DeliveryRequest): Promise<void> => {
  await ports.attempt(job(request.tenant, 'deliver-mails'), () => deliverPlannedMails(ports, request));
};

/** The sweep: delivers whatever is planned in any municipality, whoever was or was not woken for it. */
export const deliverEverything = async (ports: ReminderWorkPorts): Promise<void> => {
  const planned = { column: 'state', is: 'equal', value: 'PLANNED' } as const;
  const tenants = await ports.documents.tenantsOf(outgoingMailProjection, planned);
  await eachInTurn(tenants, (tenant) => deliverWhenWoken(ports, { tenant }));
};
