import { caseProjection, type CaseDocument } from '#contexts/cases';
import { closedDaysAround, isQuiet, type QuietCalendar } from '#contexts/organisation';
import { knowPinned } from '#contexts/procedures';
import { addDays, dayOf, type LocalDate, type PeopleDirectory, type ReadStore, type TenantId } from '#kernel';
import { aheadOf, type Ahead } from './core/ahead.js';
import { procedureOf, type KnownThings } from './core/item-words.js';
import type { NoticeDocument } from './core/notice.js';
import { nextRoundFrom, whyNoRound, type ComingRound } from './core/coming-round.js';
import { periodOf, roundsOpenOn } from './core/period.js';
import type { RoundInput } from './core/plan-round.js';
import type { MailFacts, NoticesFacts, RoundFacts, WhyInput } from './core/why-facts.js';
import type { Standing } from './core/who-is-told.js';
import { flaggedIn, readMailboxes, readReachable } from './jobs/read-morning.js';
import { noticeProjection } from './projections/notice.projection.js';
import { outgoingMailProjection } from './projections/outgoing-mail.projection.js';
import { roundProjection, type RoundDocument } from './projections/round.projection.js';
import { readMunicipality, readOpenPoints, readPoints } from './reminders.reads.js';

export interface WhyPorts {
  readonly documents: ReadStore;
  readonly people: PeopleDirectory;
}

export interface WhyQuestion {
  readonly tenant: TenantId;
  /** The day that is asked about: what came later is left out. */
  readonly on: LocalDate;
  readonly seesShielded: boolean;
}

/** Everything by which a municipality's mail is explained. */
export interface WhyRead {
  readonly input: WhyInput;
  readonly known: KnownThings;
  readonly ahead: readonly Ahead[];
  readonly nextRound: ComingRound | null;
  /** The first day after the one asked about on which mail goes out. */
  readonly nextMail: LocalDate;
}

/** How far back mails are explained. */
const daysBack = 62;

const toRound = ({ asks, closed, ...round }: RoundDocument): RoundFacts => ({
  ...round,
  closed: closed !== null,
  asks: Object.values(asks).map(({ answered, askedAt, ...ask }) => ({
    ...ask,
    period: round.period,
    askedOn: dayOf(askedAt),
    answered: answered?.at ?? null,
  })),
});

const readRounds = async ({ documents }: WhyPorts, { tenant, on }: WhyQuestion): Promise<RoundFacts[]> => {
  const rows = await documents.find(roundProjection, {
    tenant,
    where: { column: 'on', is: 'atMost', value: on },
    orderBy: [{ column: 'on', direction: 'descending' }],
  });
  const since = addDays(on, -daysBack);
  return rows
    .map(({ document }) => document)
    .filter((round) => round.closed === null || round.on >= since)
    .map(toRound);
};

const readMails = async ({ documents }: WhyPorts, { tenant, on }: WhyQuestion): Promise<MailFacts[]> => {
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

const readCases = async ({ documents }: WhyPorts, tenant: TenantId, ids: readonly string[]) => {
  const where = { column: 'ended', is: 'equal', value: false } as const;
  const open = (await documents.find(caseProjection, { tenant, where })).map(({ document }) => document);
  const rest = ids.filter((id) => open.every(({ caseId }) => caseId !== id));
  const found = await documents.getMany(
    caseProjection,
    rest.map((key) => ({ tenant, key })),
  );
  return [...open, ...found.filter((each): each is CaseDocument => each !== undefined)];
};

const readStandings = async (
  ports: WhyPorts,
  { tenant }: WhyQuestion,
  points: RoundInput['points'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> => {
  const open = new Set(points.map(({ followUp }) => followUp.followUpId));
  const others = await readPoints(
    ports.documents,
    tenant,
    ids.filter((id) => !open.has(id)),
  );
  const files = await readCases(ports, tenant, ids);
  const standings = new Map<string, Standing>([
    ...[...points, ...others].map(
      (point) => [point.followUp.followUpId, { sort: 'FOLLOW_UP', point }] as const,
    ),
    ...files.map((file) => [file.caseId, { sort: 'CASE', file }] as const),
  ]);
  await knowPinned(ports.documents, tenant, [...standings.values()].map(procedureOf));
  return standings;
};

const readNotices = async (
  { documents }: WhyPorts,
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
const readStaff = async (ports: WhyPorts, { tenant, on }: WhyQuestion) => {
  const { municipality, organisation } = await readMunicipality(ports.documents, tenant);
  const mailboxes = await readMailboxes(ports, tenant);
  const people = await readReachable(ports, tenant, mailboxes);
  const staff = { organisation, people, staffedOn: on, flagged: flaggedIn(mailboxes) };
  return { staff, municipality, mailboxes };
};

const nextMailAfter = (day: LocalDate, calendar: QuietCalendar): LocalDate => {
  let next = addDays(day, 1);
  while (isQuiet(calendar, next)) next = addDays(next, 1);
  return next;
};

/** All by which a municipality's mail of a day, and of two months before it, is explained. */
export const readWhy = async (ports: WhyPorts, question: WhyQuestion): Promise<WhyRead> => {
  const { tenant, on, seesShielded } = question;
  const { staff, municipality, mailboxes } = await readStaff(ports, question);
  const { language, rhythm } = municipality;
  const mails = await readMails(ports, question);
  const rounds = await readRounds(ports, question);
  const points = await readOpenPoints(ports.documents, tenant);
  const documents = await readNotices(ports, question, mails);
  const standings = await readStandings(ports, question, points, idsIn(mails, documents));
  const notices = documents.flatMap<NoticesFacts>(({ instanceId, notices: all }) => {
    const standing = standings.get(instanceId);
    return standing === undefined ? [] : [{ instanceId, standing, over: overOf(standing), notices: all }];
  });
  const opened = new Set(rounds.map((round) => round.period));
  const period = roundsOpenOn(on, municipality)[0]?.period ?? periodOf(on, rhythm);
  const goingOn = [...standings].filter(([, standing]) => overOf(standing) === null);
  return {
    input: {
      ...{ on, quiet: isQuiet(municipality, on), rounds, notices, mails },
      noRound: whyNoRound(on, municipality, { period, opened }),
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
    nextRound: nextRoundFrom(on, municipality, opened),
    nextMail: nextMailAfter(on, municipality),
  };
};
