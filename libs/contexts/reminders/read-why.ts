import { caseProjection } from '#contexts/cases';
import { closedDaysAround, isQuiet, type QuietCalendar } from '#contexts/organisation';
import { knowPinned } from '#contexts/procedures';
import { addDays, dayOf, type LocalDate, type TenantId } from '#kernel';
import { aheadOf } from './core/ahead.js';
import type { WhyRead } from './core/explanation.js';
import { procedureOf } from './core/item-words.js';
import type { NoticeDocument } from './core/notice.js';
import { nextRoundFrom, whyNoRound } from './core/coming-round.js';
import { periodOf, roundsOpenOn } from './core/period.js';
import type { RoundInput } from './core/plan-round.js';
import type { MailFacts, NoticesFacts, RoundFacts } from './core/why-facts.js';
import type { Standing } from './core/who-is-told.js';
import { readAskingCalendar } from './jobs/read-asking-calendar.js';
import { flaggedIn, readMailboxes, readReachable } from './jobs/read-morning.js';
import { noticeProjection } from './projections/notice.projection.js';
import { outgoingMailProjection } from './projections/outgoing-mail.projection.js';
import { roundProjection } from './projections/round.projection.js';
import { readStandings, toRoundFacts, type MailReadPorts } from './read-known.js';
import { readMunicipality, readOpenPoints } from './reminders.reads.js';

export interface WhyQuestion {
  readonly tenant: TenantId;
  /** The day that is asked about: what came later is left out. */
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly seesShielded: boolean;
}

/** How far back mails are explained. */
const daysBack = 62;

const readRounds = async (
  { documents }: MailReadPorts,
  { tenant, on }: WhyQuestion,
): Promise<RoundFacts[]> => {
  const rows = await documents.find(roundProjection, {
    tenant,
    where: { column: 'on', is: 'atMost', value: on },
    orderBy: [{ column: 'on', direction: 'descending' }],
  });
  const since = addDays(on, -daysBack);
  return rows
    .map(({ document }) => document)
    .filter((round) => round.closed === null || round.on >= since)
    .map(toRoundFacts);
};

const readMails = async ({ documents }: MailReadPorts, { tenant, on }: WhyQuestion): Promise<MailFacts[]> => {
  const since = addDays(on, -daysBack);
  const rows = await documents.find(outgoingMailProjection, {
    tenant,
    where: {
      all: [
        { column: 'on', is: 'atMost', value: on },
        { column: 'on', is: 'atLeast', value: since },
      ],
    },
    orderBy: [{ column: 'plannedAt', direction: 'ascending' }],
  });
  return rows.map(({ document }) => document);
};

/** As it was at the end of the day, by what is known of it now. */
const asOf = (
  { notices, instanceId, sort }: NoticeDocument,
  on: LocalDate,
  mails: readonly MailFacts[],
): NoticeDocument => ({
  instanceId,
  sort,
  notices: notices
    .filter(({ firedAt }) => dayOf(firedAt) <= on && dayOf(firedAt) >= addDays(on, -daysBack))
    .map((notice) => ({
      ...notice,
      told: notice.told.filter(({ mailKey }) => mails.some((mail) => mail.mailKey === mailKey)),
      stopped: notice.stopped !== null && dayOf(notice.stopped.at) <= on ? notice.stopped : null,
    })),
});

const overOf = (standing: Standing): NoticesFacts['over'] => {
  if (standing.sort === 'CASE') return standing.file.ended ? 'ENDED' : null;
  const { followUp, vedtak } = standing.point;
  if (followUp.endedAt !== null) return 'ENDED';
  return (vedtak?.withdrawn ?? null) === null ? null : 'WITHDRAWN_AT_SOURCE';
};

/** All that goes on, and whatever else the mails and notices are about. */
const readAll = async (
  { documents }: MailReadPorts,
  { tenant }: WhyQuestion,
  about: readonly string[],
): Promise<{ points: RoundInput['points']; standings: ReadonlyMap<string, Standing> }> => {
  const points = await readOpenPoints(documents, tenant);
  const where = { column: 'ended', is: 'equal', value: false } as const;
  const files = (await documents.find(caseProjection, { tenant, where })).map(({ document }) => document);
  const standings = new Map<string, Standing>([
    ...(await readStandings({ documents }, tenant, about)),
    ...points.map((point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const),
    ...files.map((file) => [file.caseId, { sort: 'CASE', file }] as const),
  ]);
  await knowPinned(documents, tenant, [...standings.values()].map(procedureOf));
  return { points, standings };
};

const readNotices = async (
  { documents }: MailReadPorts,
  { tenant, on }: WhyQuestion,
  mails: readonly MailFacts[],
) =>
  (await documents.find(noticeProjection, { tenant }))
    .map(({ document }) => asOf(document, on, mails))
    .filter(({ notices }) => notices.length > 0);

const idsIn = (mails: readonly MailFacts[], notices: readonly NoticeDocument[]): readonly string[] => [
  ...new Set([
    ...mails.flatMap(({ items }) => items.map(({ id }) => id)),
    ...notices.map(({ instanceId }) => instanceId),
  ]),
];

/** Who works where, and how they want mail: what both a round and a morning go by. */
const readStaff = async (ports: MailReadPorts, { tenant, on }: WhyQuestion) => {
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  const mailboxes = await readMailboxes(ports, tenant);
  const people = await readReachable(ports, tenant, mailboxes);
  const staff = { organisation, people, staffedOn: on, flagged: flaggedIn(mailboxes) };
  return { staff, municipality, mailboxes };
};

/** More than anybody waits for a day of the week. */
const mailDaysAhead = 10;

const mailDaysAfter = (day: LocalDate, calendar: QuietCalendar): readonly LocalDate[] => {
  const days: LocalDate[] = [];
  for (let next = addDays(day, 1); days.length < mailDaysAhead; next = addDays(next, 1))
    if (!isQuiet(calendar, next)) days.push(next);
  return days;
};

/** All by which a municipality's mail of a day, and of two months before it, is explained. */
export const readWhy = async (ports: MailReadPorts, question: WhyQuestion): Promise<WhyRead> => {
  const { tenant, on, today, seesShielded } = question;
  const { staff, municipality, mailboxes } = await readStaff(ports, question);
  const { language, rhythm } = municipality;
  const calendar = await readAskingCalendar(ports.documents, tenant, { municipality, from: on });
  const mails = await readMails(ports, question);
  const rounds = await readRounds(ports, question);
  const documents = await readNotices(ports, question, mails);
  const { points, standings } = await readAll(ports, question, idsIn(mails, documents));
  const notices = documents.flatMap<NoticesFacts>(({ instanceId, notices: all }) => {
    const standing = standings.get(instanceId);
    return standing === undefined ? [] : [{ instanceId, standing, over: overOf(standing), notices: all }];
  });
  const opened = new Set(rounds.map((round) => round.period));
  const period = roundsOpenOn(on, calendar)[0]?.period ?? periodOf(on, rhythm);
  const goingOn = [...standings].filter(([, standing]) => overOf(standing) === null);
  return {
    input: {
      ...{ on, rounds, notices, mails },
      noMail: isQuiet(municipality, on) ? 'QUIET_DAY' : on < today ? 'CAME_AFTER' : null,
      noRound: whyNoRound(on, calendar, { period, opened }),
      round: { ...staff, tenant, period, language, points },
      morning: {
        ...{ ...staff, tenant, language, unreached: [] },
        preferences: new Map([...mailboxes].map(([id, { preference }]) => [id, preference])),
      },
    },
    known: {
      ...{ standings, seesShielded, rounds: new Map(rounds.map((round) => [round.period, round])) },
      names: new Map([...staff.people].map(([id, { name }]) => [id, name])),
    },
    ahead: aheadOf({
      ...{ ...staff, on, closedDays: closedDaysAround(municipality, on) },
      standings: goingOn.map(([instanceId, standing]) => ({ instanceId, standing })),
    }),
    nextRound: nextRoundFrom(on, calendar, opened),
    mailDays: mailDaysAfter(on, municipality),
  };
};
