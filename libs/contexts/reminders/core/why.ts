import type { LocalDate } from '#kernel';
import { decideMorning, untoldPart, type MorningInput } from './decide-morning.js';
import type { MailItem } from './dispatch.events.js';
import { isPending } from './notice.js';
import {
  sameThing,
  type Explained,
  type MailFacts,
  type ToldLine,
  type UntoldLine,
  type Waiting,
  type WhyInput,
} from './why-facts.js';
import { explainNotice } from './why-notice.js';
import { explainAsk, explainUnasked } from './why-round.js';

const digestsOn = (mails: readonly MailFacts[], on: LocalDate): ReadonlySet<string> =>
  new Set(
    mails
      .filter((mail) => mail.on === on && mail.letter === 'DIGEST' && mail.state !== 'WITHDRAWN')
      .map(({ recipient }) => recipient),
  );

/** What the day's mail would be planned from, as the planner itself is asked. */
const morningOf = ({ on, morning, rounds, notices, mails }: WhyInput): MorningInput => ({
  ...morning,
  on,
  alreadyTold: digestsOn(mails, on),
  asks: rounds
    .filter(({ closed }) => !closed)
    .flatMap(({ asks }) => asks.filter(({ answered }) => answered === null).flatMap(untoldPart)),
  notices: notices
    .filter(({ over }) => over === null)
    .map((each) => ({ ...each, notices: each.notices.filter(isPending) })),
});

const waitingIn = (input: WhyInput): Waiting => {
  const decisions = decideMorning(morningOf(input));
  return (item, recipient) => {
    const found = decisions.find((each) => each.recipient === recipient && sameThing(each.item, item));
    const because = found?.because ?? input.noMail;
    if (because === null && recipient !== null) return { recipient, item, mail: null };
    return { recipient, item, because: because ?? 'NOBODY', at: null };
  };
};

const isUntold = (line: ToldLine | UntoldLine): line is UntoldLine => 'because' in line;

/** Of all there was to tell in the municipality by that day: who was told, and who was not and why not. */
export const explain = (input: WhyInput): Explained => {
  const waiting = waitingIn(input);
  const lines = [
    ...input.notices.flatMap((instance) =>
      instance.notices.flatMap((notice) => explainNotice({ input, waiting, instance, notice })),
    ),
    ...input.rounds.flatMap((round) =>
      round.asks.flatMap((ask) => explainAsk({ input, waiting, round, ask })),
    ),
    ...explainUnasked(input),
  ];
  return {
    told: lines.filter((line): line is ToldLine => !isUntold(line)),
    untold: lines.filter(isUntold),
  };
};

/** The part that one person is told, or is not. */
export const explainPerson = (input: WhyInput, personId: string): Explained => {
  const { told, untold } = explain(input);
  const theirs = ({ recipient }: { readonly recipient: string | null }) => recipient === personId;
  return { told: told.filter(theirs), untold: untold.filter(theirs) };
};

/** The part about one point or case. */
export const explainPoint = (input: WhyInput, id: string): Explained => {
  const { told, untold } = explain(input);
  const about = ({ item }: { readonly item: MailItem }) => item.id === id;
  return { told: told.filter(about), untold: untold.filter(about) };
};
