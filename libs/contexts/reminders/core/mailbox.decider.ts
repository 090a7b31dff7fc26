import { decider, reject, type Aggregate, type Language, type Rejection } from '#kernel';
import type { MailboxCommand, SetMailPreference } from './mailbox.commands.js';
import { mailboxEvents, mailWeekday, type MailboxEvent, type MailDelivery } from './mailbox.events.js';

/** How somebody wants mail. */
export interface MailPreference {
  readonly delivery: MailDelivery;
  readonly weekday: number | null;
  readonly language: Language | null;
}

/** One digest, the day there is something, in the municipality's language. */
export const usualPreference: MailPreference = { delivery: 'DIGEST', weekday: null, language: null };

/** A person's mailbox; its stream has the person's id. */
export interface Mailbox {
  readonly preference: MailPreference;
  /** The mail because of which the address was flagged; null while mail is believed to reach it. */
  readonly flaggedBy: string | null;
  /** Mails that have flagged it before: one that is told again does not flag it anew. */
  readonly seen: ReadonlySet<string>;
}

export type MailboxRejection = Rejection<'weekday-unknown'>;

const setPreference = ({ data }: SetMailPreference, { preference }: Mailbox) => {
  if (!mailWeekday.safeParse(data.weekday).success) return reject('weekday-unknown');
  const { delivery, weekday, language } = data;
  const same =
    preference.delivery === delivery && preference.weekday === weekday && preference.language === language;
  return same ? [] : [{ type: 'MailPreferenceSet', data: { delivery, weekday, language } } as const];
};

export const mailboxDecider = decider<MailboxCommand, MailboxEvent, Mailbox, MailboxRejection>({
  initialState: { preference: usualPreference, flaggedBy: null, seen: new Set() },
  decide: {
    SetMailPreference: setPreference,
    FlagAddress: ({ data }, { flaggedBy, seen }) =>
      flaggedBy !== null || seen.has(data.mailKey) ? [] : [{ type: 'AddressFlagged', data }],
    ClearAddress: (_, { flaggedBy }) => (flaggedBy === null ? [] : [{ type: 'AddressCleared', data: {} }]),
  },
  evolve: {
    MailPreferenceSet: (mailbox, { data }) => ({ ...mailbox, preference: data }),
    AddressFlagged: (mailbox, { data: { mailKey } }) => ({
      ...mailbox,
      flaggedBy: mailKey,
      seen: new Set([...mailbox.seen, mailKey]),
    }),
    AddressCleared: (mailbox) => ({ ...mailbox, flaggedBy: null }),
  },
});

export const mailboxAggregate: Aggregate = { catalog: mailboxEvents, decider: mailboxDecider };
