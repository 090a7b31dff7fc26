import { dayOf } from '#kernel';
import { itemsOfAsk } from './decide-morning.js';
import type { MailItem } from './dispatch.events.js';
import { decideRound, whyNotDue, type RoundDecision } from './plan-round.js';
import type { UntoldBecause } from './untold.js';
import {
  came,
  sameThing,
  type AskFacts,
  type MailFacts,
  type RoundFacts,
  type ToldLine,
  type UntoldLine,
  type Waiting,
  type WhyInput,
} from './why-facts.js';

/** Why a mail that had its end told nothing of one of its points. */
const becauseOf = ({ round }: WhyInput, { id, period }: MailItem, mail: MailFacts): UntoldBecause => {
  if (mail.state === 'REFUSED' || mail.state === 'GIVEN_UP') return mail.state;
  if (mail.withdrawnBecause === 'NO_ADDRESS' || mail.withdrawnBecause === 'LEFT')
    return mail.withdrawnBecause;
  const point = round.points.find(({ followUp }) => followUp.followUpId === id);
  const notDue = point === undefined ? 'ENDED' : whyNotDue(point, period ?? round.period);
  return notDue ?? 'NOTHING_LEFT';
};

interface Asked {
  readonly input: WhyInput;
  readonly waiting: Waiting;
  readonly round: RoundFacts;
  readonly ask: AskFacts;
}

const explainItem = ({ input, waiting, round, ask }: Asked, item: MailItem): ToldLine | UntoldLine => {
  const { recipient, mailKeys, answered } = ask;
  const about = input.mails.filter(
    ({ mailKey, items }) => mailKeys.includes(mailKey) && items.some((each) => sameThing(each, item)),
  );
  const told = about.findLast(came);
  if (told !== undefined) return { recipient, item, mail: told };
  if (answered !== null) return { recipient, item, because: 'REPORTED_IN_PERIOD', at: dayOf(answered) };
  const failed = about.at(-1);
  if (failed !== undefined)
    return { recipient, item, because: becauseOf(input, item, failed), at: failed.on };
  return round.closed ? { recipient, item, because: 'ROUND_OVER', at: null } : waiting(item, recipient);
};

/** Of what somebody was asked about in a round: what they were told, and what not and why not. */
export const explainAsk = (asked: Asked): readonly (ToldLine | UntoldLine)[] =>
  itemsOfAsk(asked.ask).map((item) => explainItem(asked, item));

const itemOf = ({ followUp, recipient }: RoundDecision, period: string): MailItem => ({
  ...{ kind: 'ASK', about: 'FOLLOW_UP', id: followUp.followUpId, as: recipient?.as ?? 'NOBODY' },
  ...{ rung: null, due: null, period, missing: followUp.missingSince !== null },
});

const isAsked = (asks: readonly AskFacts[], { recipient, followUp }: RoundDecision): boolean =>
  asks.some(
    (ask) =>
      ask.recipient === recipient?.personId &&
      ask.points.some(({ followUpId }) => followUpId === followUp.followUpId),
  );

/** Those whom the period's round has not asked, about each point that is open. */
export const explainUnasked = (input: WhyInput): readonly (ToldLine | UntoldLine)[] => {
  const { round, rounds, noRound, noMail } = input;
  const asks = rounds.filter(({ period }) => period === round.period).flatMap((each) => each.asks);
  const alreadyAsked = new Set(asks.map(({ recipient }) => recipient));
  const today = noRound ?? noMail;
  return decideRound({ ...round, alreadyAsked })
    .filter((decision) => !isAsked(asks, decision))
    .map((decision) => {
      const item = itemOf(decision, round.period);
      const recipient = decision.recipient?.personId ?? null;
      const because = decision.because ?? today;
      if (because === null && recipient !== null) return { recipient, item, mail: null };
      return { recipient, item, because: because ?? 'NOBODY', at: null };
    });
};
