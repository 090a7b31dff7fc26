import { addDays, daysBetween, type Language, type LocalDate, type TenantId } from '#kernel';
import { coordinatorsOf, leadersAbove } from '#contexts/organisation';
import type { MailItem } from './dispatch.events.js';
import { usualPreference, type MailPreference } from './mailbox.decider.js';
import { isPending, type Notice } from './notice.js';
import { canBeAsked, whyUnreachable, type Staff } from './recipients.js';
import type { AskedPoint } from './round.events.js';
import type { UnreachableBecause, UntoldThatMorning } from './untold.js';
import { responsibleFor, whoIsTold, type Addressed, type Held } from './who-is-told.js';

/** Somebody who has been asked, and not been told so. */
export interface UntoldAsk {
  readonly period: string;
  readonly askedOn: LocalDate;
  readonly recipient: string;
  readonly points: readonly AskedPoint[];
}

/** What somebody was asked, and of which points they have been told so. */
export interface ToldAsk extends UntoldAsk {
  /** Ids of points. */
  readonly told: readonly string[];
}

/** The part of a question that has not been told; nothing where all of it has. */
export const untoldPart = <A extends ToldAsk>(ask: A): readonly A[] => {
  const points = ask.points.filter(({ followUpId }) => !ask.told.includes(followUpId));
  return points.length === 0 ? [] : [{ ...ask, points }];
};

/** The notices of an instance, and how it stands. */
export interface UntoldNotices {
  readonly instanceId: string;
  readonly standing: Held;
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

/** Whether a morning's mail tells somebody something, and why not. */
export interface MorningDecision {
  /** Null when there is nobody at all. */
  readonly recipient: string | null;
  readonly item: MailItem;
  /** Null when it is told. */
  readonly because: UntoldThatMorning | null;
}

const nothingElse = { rung: null, due: null, period: null, missing: false } as const;

/** How somebody wants mail. */
export const preferenceOf = (
  { preferences }: Pick<MorningInput, 'preferences'>,
  personId: string,
): MailPreference => preferences.get(personId) ?? usualPreference;

const someMonday = '2024-01-01' as LocalDate;

/** Monday is 1. */
const weekdayOf = (day: LocalDate): number => (((daysBetween(someMonday, day) % 7) + 7) % 7) + 1;

/** The longest that a question waits for the day of the week its recipient has chosen, where that day is a holiday too. */
const longestWait = 7;

type Waiting = Pick<MorningInput, 'on' | 'preferences'>;

/** A first question waits for the recipient's day of the week; what is late never does. */
export const waits = (
  { recipient, askedOn }: Pick<UntoldAsk, 'recipient' | 'askedOn'>,
  { on, preferences }: Waiting,
): boolean => {
  const { weekday } = preferenceOf({ preferences }, recipient);
  return weekday !== null && weekdayOf(on) !== weekday && on < addDays(askedOn, longestWait);
};

/** The items of a question, one for each point. */
export const itemsOfAsk = ({ period, points }: Pick<UntoldAsk, 'period' | 'points'>): readonly MailItem[] =>
  points.map(({ followUpId: id, as, missing }) => ({
    ...{ kind: 'ASK', about: 'FOLLOW_UP', id, as, rung: null, due: null, period, missing },
  }));

/** Somebody a notice is for. */
export interface AddressedItem {
  readonly recipient: string;
  readonly item: MailItem;
  /** Null when mail reaches them. */
  readonly because: UnreachableBecause | null;
}

const addressed = ({ told, notReached }: Addressed, item: Omit<MailItem, 'as'>): readonly AddressedItem[] => [
  ...told.map(({ personId, as }) => ({ recipient: personId, item: { ...item, as }, because: null })),
  ...notReached.map(({ personId, as, because }) => ({ recipient: personId, item: { ...item, as }, because })),
];

/** Whom a notice is for as things stand, each once: nothing is said of anybody behind their back. */
export const addressedBy = (
  { instanceId, standing }: Pick<UntoldNotices, 'instanceId' | 'standing'>,
  { rung, due, act, to }: Pick<Notice, 'rung' | 'due' | 'act' | 'to'>,
  staff: Staff,
): readonly AddressedItem[] => {
  const item = { about: standing.sort, id: instanceId, rung, due, period: null, missing: false } as const;
  const named = whoIsTold(to, standing, staff);
  const copied =
    act === 'ESCALATE' && named.told.length > 0
      ? responsibleFor(standing, staff)
      : { told: [], notReached: [] };
  const first = addressed(named, { ...item, kind: act });
  return [
    ...first,
    ...addressed(copied, { ...item, kind: 'COPY' }).filter(({ recipient }) =>
      first.every((each) => each.recipient !== recipient),
    ),
  ];
};

const decideNotice = (
  instance: UntoldNotices,
  notice: Notice,
  input: MorningInput,
): readonly MorningDecision[] => {
  const those = addressedBy(instance, notice, input);
  const isTold = ({ recipient }: AddressedItem) => input.alreadyTold.has(recipient);
  // A notice to several is told them all on the same day.
  const later: UntoldThatMorning | null = those.some((each) => each.because === null && isTold(each))
    ? 'TOLD_WITH_OTHERS'
    : null;
  const decided = those.map<MorningDecision>((each) => ({
    ...each,
    because: each.because ?? (isTold(each) ? 'TOLD_THAT_DAY' : later),
  }));
  if (those.some(({ because }) => because === null)) return decided;
  const { rung, due, act } = notice;
  const item = { ...nothingElse, about: instance.standing.sort, id: instance.instanceId, rung, due };
  return [...decided, { recipient: null, item: { ...item, kind: act, as: 'NOBODY' }, because: 'NOBODY' }];
};

/** Told to the nearest leader whom mail does reach, and where there is none, to a coordinator. */
const decideUnreached = (personId: string, input: MorningInput): MorningDecision => {
  const { organisation, staffedOn: day } = input;
  const unit = organisation.memberships.find((each) => each.personId === personId)?.unitId ?? null;
  const isReached = (each: string) => each !== personId && canBeAsked(input, each);
  const leader = leadersAbove({ organisation, day }, unit).flat().find(isReached);
  const recipient = leader ?? coordinatorsOf(organisation, day).find(isReached);
  const as = leader === undefined ? 'COORDINATOR' : 'LEADER';
  const item: MailItem = { kind: 'UNREACHED', about: 'PERSON', id: personId, as, ...nothingElse };
  if (recipient === undefined) return { recipient: null, item, because: 'NOBODY' };
  return { recipient, item, because: input.alreadyTold.has(recipient) ? 'TOLD_THAT_DAY' : null };
};

/**
 * A recipient's question goes out with whatever else they are told that day, or when it has waited for its day. Where mail does not
 * reach them any more, it has been asked of others, if there are any; else no mail goes to them.
 */
const decideAsk = (
  ask: UntoldAsk,
  input: MorningInput,
  toldAnyway: ReadonlySet<string | null>,
): readonly MorningDecision[] => {
  const { recipient } = ask;
  const waiting = !toldAnyway.has(recipient) && waits(ask, input) ? 'WAITS_FOR_WEEKDAY' : null;
  const later = input.alreadyTold.has(recipient) ? 'TOLD_THAT_DAY' : waiting;
  const because = whyUnreachable(input, recipient) ?? later;
  return itemsOfAsk(ask).map((item) => ({ recipient, item, because }));
};

/**
 * Of all there is to tell on a morning: who is told it, and who is not and why not. Exactly one decision for each thing and each
 * person it is for; where it is for nobody, one that says so. Pure: the same input decides the same.
 */
export const decideMorning = (input: MorningInput): readonly MorningDecision[] => {
  const others = [
    ...input.notices.flatMap((instance) =>
      instance.notices.filter(isPending).flatMap((notice) => decideNotice(instance, notice, input)),
    ),
    ...input.unreached.map((personId) => decideUnreached(personId, input)),
  ];
  const toldAnyway = new Set(
    others.filter(({ because }) => because === null).map(({ recipient }) => recipient),
  );
  return [...others, ...input.asks.flatMap((ask) => decideAsk(ask, input, toldAnyway))];
};
