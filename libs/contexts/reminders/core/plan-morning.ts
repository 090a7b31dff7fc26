import { dispatchedKeyOf, morningIdOf } from './dispatch-id.js';
import { decideMorning, preferenceOf, type MorningDecision, type MorningInput } from './decide-morning.js';
import type { MailToPlan } from './dispatch.commands.js';
import type { MailItem } from './dispatch.events.js';
import { groupedBy, type LocalDate } from '#kernel';

/** A notice that reaches nobody at all. */
export interface Unheard {
  readonly instanceId: string;
  readonly rung: string;
  readonly due: LocalDate;
}

export interface MorningPlan {
  readonly mails: readonly MailToPlan[];
  readonly unheard: readonly Unheard[];
}

interface Line {
  readonly recipient: string;
  readonly item: MailItem;
}

const ranks: readonly MailItem['kind'][] = ['ESCALATE', 'REMIND', 'ASK', 'COPY', 'UNREACHED'];

const rankOf = ({ kind, due, id, rung }: MailItem): string =>
  `${ranks.indexOf(kind).toString()} ${due ?? '9999'} ${id} ${rung ?? ''}`;

const byRank = (a: Line, b: Line): number => (rankOf(a.item) < rankOf(b.item) ? -1 : 1);

const identityOf = ({ kind, id, rung, due, period }: MailItem): string =>
  [kind, id, rung, due, period].join(' ');

const mailsTo = (recipient: string, lines: readonly Line[], input: MorningInput): readonly MailToPlan[] => {
  const { delivery, language } = preferenceOf(input, recipient);
  const dispatchId = morningIdOf(input.tenant, input.on);
  const common = { recipient, language: language ?? input.language };
  // What was asked keeps the order it was asked in: the most pressing first.
  const told = lines.filter(({ item }) => item.kind !== 'ASK').toSorted(byRank);
  const asked = lines.filter(({ item }) => item.kind === 'ASK');
  const items = [...told, ...asked].map(({ item }) => item);
  if (delivery === 'SINGLE')
    return items.map((item) => ({
      ...common,
      mailKey: dispatchedKeyOf(dispatchId, recipient, identityOf(item)),
      letter: 'SINGLE',
      items: [item],
    }));
  return [{ ...common, mailKey: dispatchedKeyOf(dispatchId, recipient), letter: 'DIGEST', items }];
};

const lineOf = ({ recipient, item, because }: MorningDecision): readonly Line[] =>
  recipient === null || because !== null ? [] : [{ recipient, item }];

const unheardIn = ({ recipient, item: { id, rung, due } }: MorningDecision): readonly Unheard[] =>
  recipient === null && rung !== null && due !== null ? [{ instanceId: id, rung, due }] : [];

/**
 * A municipality's mail of one morning: all that somebody is to be told, in one digest to each person, or in a mail for each thing
 * where somebody has chosen so. Who has had a digest that day gets the rest the next. Pure: the same input plans the same mails.
 */
export const planMorning = (input: MorningInput): MorningPlan => {
  const decisions = decideMorning(input);
  const linesOf = groupedBy(decisions.flatMap(lineOf), ({ recipient }) => recipient);
  return {
    mails: [...linesOf.keys()]
      .toSorted()
      .flatMap((recipient) => mailsTo(recipient, linesOf.get(recipient) ?? [], input)),
    unheard: decisions.flatMap(unheardIn),
  };
};

export type { MorningInput, UntoldAsk, UntoldNotices } from './decide-morning.js';
