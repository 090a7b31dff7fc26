import { addDays, type Language, type LocalDate, type TenantId } from '#kernel';
import { leadersAbove } from '#contexts/organisation';
import { dispatchedKeyOf, morningIdOf } from './dispatch-id.js';
import type { MailToPlan } from './dispatch.commands.js';
import type { MailItem } from './dispatch.events.js';
import { usualPreference, type MailPreference } from './mailbox.decider.js';
import { isPending, type Notice } from './notice.js';
import { canBeAsked, type Staff } from './recipients.js';
import type { AskedPoint } from './round.events.js';
import { responsibleFor, whoIsTold, type Standing } from './who-is-told.js';

/** Somebody who has been asked, and not been told so. */
export interface UntoldAsk {
  readonly period: string;
  readonly askedOn: LocalDate;
  readonly recipient: string;
  readonly points: readonly AskedPoint[];
}

/** The notices of an instance, and how it stands. */
export interface UntoldNotices {
  readonly instanceId: string;
  readonly standing: Standing;
  readonly notices: readonly Notice[];
}

export interface MorningInput extends Staff {
  readonly tenant: TenantId;
  readonly on: LocalDate;
  readonly language: Language;
  readonly asks: readonly UntoldAsk[];
  readonly notices: readonly UntoldNotices[];
  /** Person ids of those whose address takes no mail, of which nobody above them knows. */
  readonly unreached: readonly string[];
  /** By person id; who is not there has the usual one. */
  readonly preferences: ReadonlyMap<string, MailPreference>;
  /** Person ids of those who have had their digest that day. */
  readonly alreadyTold: ReadonlySet<string>;
}

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

const nothingElse = { rung: null, due: null, period: null, missing: false } as const;

const preferenceOf = ({ preferences }: MorningInput, personId: string): MailPreference =>
  preferences.get(personId) ?? usualPreference;

const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The longest that a question waits for the day of the week its recipient has chosen, where that day is a holiday too. */
const longestWait = 7;

/** A first question waits for the recipient's day of the week; what is late never does. */
const waits = ({ recipient, askedOn }: UntoldAsk, input: MorningInput): boolean => {
  const { weekday } = preferenceOf(input, recipient);
  return weekday !== null && weekdayOf(input.on) !== weekday && input.on < addDays(askedOn, longestWait);
};

const linesOfAsk = ({ recipient, period, points }: UntoldAsk): readonly Line[] =>
  points.map(({ followUpId: id, as, missing }) => ({
    recipient,
    item: { kind: 'ASK', about: 'FOLLOW_UP', id, as, rung: null, due: null, period, missing },
  }));

const linesOfNotice = (
  { instanceId, standing }: UntoldNotices,
  notice: Notice,
  input: MorningInput,
): readonly Line[] => {
  const about = standing.sort;
  const { rung, due, act, to } = notice;
  const item = { about, id: instanceId, rung, due, period: null, missing: false } as const;
  const told = whoIsTold(to, standing, input);
  // Nothing is said of anybody behind their back.
  const copied = act === 'ESCALATE' && told.length > 0 ? responsibleFor(standing, input) : [];
  return [
    ...told.map(({ personId, as }) => ({ recipient: personId, item: { ...item, kind: act, as } })),
    ...copied
      .filter(({ personId }) => told.every((each) => each.personId !== personId))
      .map(({ personId, as }) => ({ recipient: personId, item: { ...item, kind: 'COPY' as const, as } })),
  ];
};

/** Told to the nearest leader whom mail does reach. */
const linesOfUnreached = (personId: string, input: MorningInput): readonly Line[] => {
  const { organisation, staffedOn: day } = input;
  const unit = organisation.memberships.find((each) => each.personId === personId)?.unitId ?? null;
  const leader = leadersAbove({ organisation, day }, unit)
    .flat()
    .find((each) => each !== personId && canBeAsked(input, each));
  if (leader === undefined) return [];
  return [
    {
      recipient: leader,
      item: { kind: 'UNREACHED', about: 'PERSON', id: personId, as: 'LEADER', ...nothingElse },
    },
  ];
};

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

/** Whether a recipient's question goes out: with whatever else they are told that day, or when it has waited for its day. */
const askedNow = (input: MorningInput, others: readonly Line[]): readonly Line[] => {
  const toldAnyway = new Set(others.map(({ recipient }) => recipient));
  return input.asks
    .filter((ask) => toldAnyway.has(ask.recipient) || !waits(ask, input))
    .flatMap((ask) => linesOfAsk(ask));
};

/**
 * A municipality's mail of one morning: all that somebody is to be told, in one digest to each person, or in a mail for each thing
 * where somebody has chosen so. Who has had a digest that day gets the rest the next. Pure: the same input plans the same mails.
 */
export const planMorning = (input: MorningInput): MorningPlan => {
  const pending = input.notices.flatMap((instance) =>
    instance.notices.filter(isPending).map((notice) => ({ instance, notice })),
  );
  const noticed = pending.map(({ instance, notice }) => ({
    about: { instanceId: instance.instanceId, rung: notice.rung, due: notice.due },
    lines: linesOfNotice(instance, notice, input),
  }));
  // A notice to several is told them all on the same day.
  const isForLater = ({ lines }: { readonly lines: readonly Line[] }) =>
    lines.some(({ recipient }) => input.alreadyTold.has(recipient));
  const others = [
    ...noticed.filter((each) => !isForLater(each)).flatMap(({ lines }) => lines),
    ...input.unreached.flatMap((personId) => linesOfUnreached(personId, input)),
  ];
  const lines = [...others, ...askedNow(input, others)];
  const recipients = [...new Set(lines.map(({ recipient }) => recipient))].toSorted();
  return {
    mails: recipients
      .filter((recipient) => !input.alreadyTold.has(recipient))
      .flatMap((recipient) =>
        mailsTo(
          recipient,
          lines.filter((line) => line.recipient === recipient),
          input,
        ),
      ),
    unheard: noticed.filter((each) => each.lines.length === 0).map(({ about }) => about),
  };
};
