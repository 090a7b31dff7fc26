import { decider, reject, type Aggregate, type Instant, type LocalDate, type Rejection } from '#kernel';
import type { Ask, HandAsksOver, OpenRound, RoundCommand, SettleRound } from './round.commands.js';
import { roundEvents, type AskedPoint, type AskingRule, type RoundEvent } from './round.events.js';

/** Somebody who has been asked. */
export interface Asked extends Ask {
  readonly askedAt: Instant;
  readonly answered: boolean;
}

export interface Round {
  /** Null until the round is opened. */
  readonly opened: {
    readonly period: string;
    readonly on: LocalDate;
    readonly answerBy: LocalDate;
    readonly rule: AskingRule;
  } | null;
  /** By person id. */
  readonly asks: ReadonlyMap<string, Asked>;
  readonly closed: boolean;
}

export type RoundRejection = Rejection<'nobody-to-ask' | 'round-unknown'>;

const openRound = ({ data: { asks, ...opening } }: OpenRound, { opened, asks: known }: Round) => {
  const unasked = asks.filter(({ recipient }) => !known.has(recipient));
  if (opened === null && unasked.length === 0) return reject('nobody-to-ask');
  const begun: RoundEvent[] = opened === null ? [{ type: 'RoundOpened', data: opening }] : [];
  const { period, answerBy } = opened ?? opening;
  const asked = unasked.map<RoundEvent>(({ points, ...ask }) => ({
    type: 'PersonAsked',
    data: { ...ask, period, answerBy, points: [...points] },
  }));
  return [...begun, ...asked];
};

const settle = ({ data: { on, answered, over } }: SettleRound, { opened, asks, closed }: Round) => {
  if (opened === null) return reject('round-unknown');
  if (closed) return [];
  const { period } = opened;
  const inTime = on <= opened.answerBy;
  const open = [...asks.values()].filter((ask) => !ask.answered).map(({ recipient }) => recipient);
  const told = open.filter((recipient) => answered.includes(recipient));
  const unanswered = open.filter((recipient) => !answered.includes(recipient)).toSorted();
  const answers = told.map<RoundEvent>((recipient) => ({
    type: 'PersonAnswered',
    data: { period, recipient, inTime },
  }));
  const isOver = unanswered.length === 0 || over;
  const end: RoundEvent[] = isOver
    ? [{ type: 'RoundClosed', data: { period, inTime: inTime && unanswered.length === 0, unanswered } }]
    : [];
  return [...answers, ...end];
};

const isIn = (points: readonly AskedPoint[], { followUpId }: AskedPoint): boolean =>
  points.some((each) => each.followUpId === followUpId);

/** What of it is still asked of the one it is taken from. */
const stillAsked = ({ asks }: Round, from: string, points: readonly AskedPoint[]): readonly AskedPoint[] => {
  const ask = asks.get(from);
  return ask === undefined || ask.answered ? [] : points.filter((point) => isIn(ask.points, point));
};

const handAsksOver = ({ data: { handOvers } }: HandAsksOver, round: Round) => {
  if (round.opened === null) return reject('round-unknown');
  if (round.closed) return [];
  const { period, answerBy } = round.opened;
  return handOvers.flatMap<RoundEvent>(({ points: all, ...handOver }) => {
    const points = [...stillAsked(round, handOver.from, all)];
    return points.length === 0
      ? []
      : [{ type: 'AskHandedOver', data: { ...handOver, period, answerBy, points } }];
  });
};

const withAsk = (round: Round, ask: Asked): Round => ({
  ...round,
  asks: new Map(round.asks).set(ask.recipient, ask),
  // Whoever is asked afterwards opens it again.
  closed: false,
});

const answeredBy = (round: Round, recipient: string): Round => {
  const ask = round.asks.get(recipient);
  return ask === undefined ? round : withAsk(round, { ...ask, answered: true });
};

type HandedOver = Extract<RoundEvent, { type: 'AskHandedOver' }>['data'];

const handedOver = (round: Round, { from, recipient, language, points }: HandedOver, at: Instant): Round => {
  const before = round.asks.get(from);
  const known = round.asks.get(recipient);
  const kept = before && { ...before, points: before.points.filter((point) => !isIn(points, point)) };
  const asked = known ?? { recipient, language, points: [], askedAt: at };
  return withAsk(kept === undefined ? round : withAsk(round, kept), {
    ...asked,
    points: [...asked.points.filter((point) => !isIn(points, point)), ...points],
    answered: false,
  });
};

const unchanged = (round: Round): Round => round;

/** A round of asking: each person is asked once in a period, and answers once. */
export const roundDecider = decider<RoundCommand, RoundEvent, Round, RoundRejection>({
  initialState: { opened: null, asks: new Map(), closed: false },
  decide: { OpenRound: openRound, SettleRound: settle, HandAsksOver: handAsksOver },
  evolve: {
    RoundOpened: (round, { data }) => ({ ...round, opened: data }),
    PersonAsked: (round, { data: { recipient, language, points } }, askedAt) =>
      withAsk(round, { recipient, language, points, askedAt, answered: false }),
    AskHandedOver: (round, { data }, at) => handedOver(round, data, at),
    PersonAnswered: (round, { data }) => answeredBy(round, data.recipient),
    RoundClosed: (round) => ({ ...round, closed: true }),
    MailPlanned: (round, { data: { recipient, language, points } }, askedAt) =>
      withAsk(round, { recipient, language, points, askedAt, answered: false }),
    MailAccepted: unchanged,
    MailRefused: unchanged,
    MailNotKnown: unchanged,
    MailWithdrawn: unchanged,
  },
});

export const roundAggregate: Aggregate = { catalog: roundEvents, decider: roundDecider };
