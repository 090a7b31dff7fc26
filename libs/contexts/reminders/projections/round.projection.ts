import { dayOf, projection, type Instant, type Language, type LocalDate, type RecordedEvent } from '#kernel';
import { dispatchEvents, type DispatchEvent } from '../core/dispatch.events.js';
import { mailKeyOf, roundIdOf } from '../core/round-id.js';
import { roundEvents, type AskedPoint, type AskingRule, type RoundEvent } from '../core/round.events.js';

/** Somebody who was asked, and how far it has come. */
export interface AskDocument {
  readonly recipient: string;
  readonly language: Language;
  readonly points: readonly AskedPoint[];
  readonly askedAt: Instant;
  /** The mails that tell them; none while they wait for their day. */
  readonly mailKeys: readonly string[];
  /** Ids of the points that those mails tell of. */
  readonly told: readonly string[];
  /** Null while they have not told everything. */
  readonly answered: { readonly at: Instant; readonly inTime: boolean } | null;
}

/** A round of asking and how far it has come. Key: the round's id. */
export interface RoundDocument {
  readonly roundId: string;
  readonly period: string;
  readonly on: LocalDate;
  readonly answerBy: LocalDate;
  readonly rule: AskingRule;
  readonly openedAt: Instant;
  /** By person id. */
  readonly asks: Readonly<Record<string, AskDocument>>;
  readonly closed: { readonly at: Instant; readonly inTime: boolean } | null;
}

type Followed = RoundEvent | DispatchEvent;
type Round = RoundDocument | undefined;
type Planned = RecordedEvent<Extract<DispatchEvent, { type: 'MailPlanned' }>>;
type PlannedFormerly = RecordedEvent<Extract<RoundEvent, { type: 'MailPlanned' }>>;

const isOfRound = ({ streamId }: RecordedEvent): boolean => streamId.startsWith(`${roundEvents.category}-`);

const periodsIn = ({ items }: Planned['data']): readonly string[] =>
  items.flatMap(({ period }) => (period === null ? [] : [period]));

const keyOf = (event: RecordedEvent<Followed>): string | readonly string[] => {
  if (isOfRound(event)) return event.subjectId;
  if (event.type !== 'MailPlanned') return [];
  return periodsIn((event as Planned).data).map((period) => roundIdOf(event.tenant, period));
};

const withAsk = (round: Round, recipient: string, change: (ask: AskDocument) => AskDocument): Round => {
  const ask = round?.asks[recipient];
  return round && ask ? { ...round, asks: { ...round.asks, [recipient]: change(ask) } } : round;
};

interface AskedNow {
  readonly recipient: string;
  readonly language: Language;
  readonly points: readonly AskedPoint[];
}

const asked = (round: Round, { recipient, language, points }: AskedNow, askedAt: Instant): Round =>
  round && {
    ...round,
    closed: null,
    asks: {
      ...round.asks,
      [recipient]: { recipient, language, points, askedAt, mailKeys: [], told: [], answered: null },
    },
  };

type HandedOver = Extract<RoundEvent, { type: 'AskHandedOver' }>['data'];

const handedOver = (
  round: Round,
  { from, recipient, language, points }: HandedOver,
  askedAt: Instant,
): Round => {
  const moved = new Set(points.map(({ followUpId }) => followUpId));
  const others = (all: readonly AskedPoint[]) => all.filter(({ followUpId }) => !moved.has(followUpId));
  const kept = withAsk(round, from, (ask) => ({ ...ask, points: others(ask.points) }));
  if (kept?.asks[recipient] === undefined) return asked(kept, { recipient, language, points }, askedAt);
  return withAsk({ ...kept, closed: null }, recipient, (ask) => ({
    ...ask,
    points: [...others(ask.points), ...points],
    told: ask.told.filter((id) => !moved.has(id)),
    answered: null,
  }));
};

interface MailTold {
  readonly recipient: string;
  readonly mailKey: string;
  /** Ids of points. */
  readonly about: readonly string[];
}

const mailed = (round: Round, { recipient, mailKey, about }: MailTold): Round =>
  withAsk(round, recipient, (ask) => ({
    ...ask,
    mailKeys: [...new Set([...ask.mailKeys, mailKey])],
    told: [...new Set([...ask.told, ...about])],
  }));

const mailedIn = (round: Round, { recipient, mailKey, items }: Planned['data']): Round => {
  const about = items.filter(({ period }) => period === round?.period).map(({ id }) => id);
  return mailed(round, { recipient, mailKey, about });
};

/** Which periods have been asked about, of whom, and who has answered? */
export const roundProjection = projection<Followed, RoundDocument>({
  name: 'round',
  version: 3,
  catalogs: [roundEvents, dispatchEvents],
  keyOf,
  columns: {
    period: { type: 'text', of: ({ period }) => period },
    open: { type: 'boolean', of: ({ closed }) => closed === null },
    on: { type: 'date', of: ({ on }) => on },
    closedOn: { type: 'date', of: ({ closed }) => closed && dayOf(closed.at) },
  },
  indexes: [['period'], ['open'], ['on'], ['closedOn']],
  on: {
    RoundOpened: (_, { data, subjectId, occurredAt }) => ({
      ...data,
      roundId: subjectId,
      openedAt: occurredAt,
      asks: {},
      closed: null,
    }),
    PersonAsked: (round, { data, occurredAt }) => asked(round, data, occurredAt),
    AskHandedOver: (round, { data, occurredAt }) => handedOver(round, data, occurredAt),
    PersonAnswered: (round, { data: { recipient, inTime }, occurredAt: at }) =>
      withAsk(round, recipient, (ask) => ({ ...ask, answered: { at, inTime } })),
    RoundClosed: (round, { data: { inTime }, occurredAt: at }) =>
      round && { ...round, closed: { at, inTime } },
    MailPlanned: (round, event) =>
      isOfRound(event)
        ? asked(round, (event as PlannedFormerly).data, event.occurredAt)
        : mailedIn(round, (event as Planned).data),
    // Of rounds of former times: what was taken has been told, what was not is told in a dispatch.
    MailAccepted: (round, event) => {
      const { mailKey } = event.data;
      const recipient = Object.keys(round?.asks ?? {}).find(
        (each) => mailKeyOf(event.tenant, round?.period ?? '', each) === mailKey,
      );
      if (recipient === undefined) return round;
      const about = round?.asks[recipient]?.points.map(({ followUpId }) => followUpId) ?? [];
      return mailed(round, { recipient, mailKey, about });
    },
  },
});
