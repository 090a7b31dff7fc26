import { municipalityOf } from '#contexts/organisation';
import { endedStatuses } from '#contexts/follow-up';
import { rowOf, vedtakslogg, vedtaksloggFilter } from '#contexts/reporting';
import {
  addDays,
  type ActorId,
  type Filter,
  type Instant,
  type LocalDate,
  type ReadStore,
  type TenantId,
} from '#kernel';
import { calendarOf } from '#toolkit/calendar';
import { deadlineEvent, type PointWithDeadline } from './deadline-events.js';
import type { FeedFile } from './read-feed.js';

/** How long a calendar is told that something has been closed. */
const daysShownClosed = 60;
const mostPoints = 5_000;

export interface DeadlinesRequest {
  readonly tenant: TenantId;
  readonly baseUrl: string;
  readonly kommune: string;
  readonly today: LocalDate;
  readonly organ?: string | undefined;
  readonly unit?: string | undefined;
  /** Whose own points; of everybody, what is public, when not given. */
  readonly own?: { readonly actor: ActorId; readonly leads: readonly string[] } | undefined;
}

const ownWork = ({ actor, leads }: NonNullable<DeadlinesRequest['own']>): Filter => ({
  any: [
    { column: 'follow_up.officer', is: 'equal', value: actor },
    { column: 'follow_up.deputy', is: 'equal', value: actor },
    { column: 'follow_up.unit', is: 'in', values: leads },
  ],
});

const withDeadline = (today: LocalDate): readonly Filter[] => [
  { column: 'follow_up.deadline', is: 'notNull' },
  {
    any: [
      { column: 'follow_up.ended', is: 'equal', value: false },
      { column: 'follow_up.endedAt', is: 'atLeast', value: addDays(today, -daysShownClosed) },
    ],
  },
];

const visible = ({ today, organ, unit, own }: DeadlinesRequest): Filter => {
  const question = { ...(organ === undefined ? {} : { organ }), ...(unit === undefined ? {} : { unit }) };
  return own === undefined
    ? vedtaksloggFilter(question, { today, publicOnly: true })
    : { all: [vedtaksloggFilter(question, { today, publicOnly: false }), ownWork(own)] };
};

const linkOf =
  ({ baseUrl, kommune, own }: DeadlinesRequest) =>
  ({ vedtak, followUp }: PointWithDeadline): string =>
    own === undefined
      ? `${baseUrl}/vedtakslogg.atom?${new URLSearchParams({ kommune, vedtak: vedtak.vedtakId }).toString()}`
      : `${baseUrl}/oppfolging/${followUp.followUpId}`;

const stillThere = ({ followUp: { status, endedAt } }: PointWithDeadline, today: LocalDate): boolean =>
  !endedStatuses.includes(status) || (endedAt ?? '') >= addDays(today, -daysShownClosed);

/** Deadlines as a calendar; equal rows give equal bytes. */
export const readDeadlines = async (documents: ReadStore, request: DeadlinesRequest): Promise<FeedFile> => {
  const { tenant, today, baseUrl } = request;
  const language = (await municipalityOf(documents, tenant))?.language ?? 'nb';
  const rows = await documents.findJoined(vedtakslogg, {
    ...{ tenant, limit: mostPoints, where: { all: [visible(request), ...withDeadline(today)] } },
    orderBy: [{ column: 'follow_up.deadline', direction: 'ascending' }],
  });
  const points = rows
    .map(({ document }) => rowOf(document))
    .flatMap(({ vedtak, followUp }) => (followUp === null ? [] : [{ vedtak, followUp }]))
    .filter((point) => stillThere(point, today));
  const words = { language, baseUrl, linkOf: linkOf(request) };
  const events = points.flatMap((point) => deadlineEvent(point, words) ?? []);
  const lastModified = events.reduce<string>(
    (last, { stamp }) => (stamp > last ? stamp : last),
    '1970-01-01T00:00:00.000Z',
  );
  return { body: calendarOf({ method: 'PUBLISH', events }), lastModified: lastModified as Instant };
};
