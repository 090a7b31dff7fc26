import { dayOf, type Instant, type LocalDate } from '#kernel';
import { isIn } from './period.js';
import type { FollowedPoint } from './plan-round.js';
import type { AskedPoint } from './round.events.js';
import type { Asked } from './round.decider.js';

/** Somebody with nothing left to tell, and the day on which the last of it was told, closed or given to others. */
export interface Answer {
  readonly recipient: string;
  readonly on: LocalDate;
}

export interface AnsweredQuestion {
  readonly period: string;
  readonly today: LocalDate;
  readonly asks: readonly Asked[];
  /** What was asked about as it stands, by follow-up id. */
  readonly points: ReadonlyMap<string, FollowedPoint>;
}

interface OneQuestion {
  readonly asked: AskedPoint;
  readonly ask: Pick<Asked, 'recipient' | 'askedAt'>;
  readonly period: string;
  readonly point: FollowedPoint;
}

/**
 * When it was told how the point stands. What a list says is no report. What a list has left out is to be told again, whatever was
 * told before in the period.
 */
const toldAt = ({ asked, ask, period, point }: OneQuestion): Instant | undefined =>
  point.followUp.history.find(
    ({ type, at }) =>
      type === 'StatusReported' && (at >= ask.askedAt || (!asked.missing && isIn(period, at))),
  )?.at;

/** When the point was given to others, so that whoever was asked has nothing more to tell of it. */
const givenAwayAt = ({ ask, point: { followUp } }: OneQuestion): Instant | undefined => {
  if ([followUp.officer, followUp.deputy].includes(ask.recipient)) return undefined;
  return followUp.history.findLast(({ type, at }) => type === 'FollowUpAssigned' && at >= ask.askedAt)?.at;
};

const withdrawnAt = ({ point: { vedtak } }: OneQuestion): Instant | undefined => vedtak?.withdrawn?.at;

/** When a question had its answer, or needed none any more; undefined while it stands open. */
export const answeredAt = (question: OneQuestion): Instant | undefined =>
  toldAt(question) ?? question.point.followUp.endedAt ?? givenAwayAt(question) ?? withdrawnAt(question);

/**
 * Which of those who have been asked, and have not answered, have nothing left to tell: each point has been reported since, has
 * ended or been withdrawn, or is no longer theirs. Pure: it knows no clock, and the same documents give the same answers.
 */
export const answersIn = ({ period, today, asks, points }: AnsweredQuestion): readonly Answer[] =>
  asks
    .filter(({ answered }) => !answered)
    .flatMap((ask) => {
      const moments = ask.points.map((asked) => {
        const point = points.get(asked.followUpId);
        // What is not there any more is nobody's to tell of.
        return point === undefined ? ask.askedAt : answeredAt({ asked, ask, period, point });
      });
      if (!moments.every((moment) => moment !== undefined)) return [];
      const days = moments.map((moment) => (moment < ask.askedAt ? ask.askedAt : moment)).map(dayOf);
      const last = days.reduce((latest, day) => (day > latest ? day : latest), dayOf(ask.askedAt));
      return [{ recipient: ask.recipient, on: last > today ? today : last }];
    });

/** The answers by the day they were given, earliest first: who answered in time is not late because nobody was awake to see it. */
export const byDay = (
  answers: readonly Answer[],
): readonly { readonly on: LocalDate; readonly answered: readonly string[] }[] =>
  [...new Set(answers.map(({ on }) => on))].toSorted().map((on) => ({
    on,
    answered: answers.filter((each) => each.on === on).map(({ recipient }) => recipient),
  }));
