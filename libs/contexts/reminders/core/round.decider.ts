import { decider, reject, type Aggregate, type Instant, type LocalDate, type Rejection } from '#kernel';
import type { OpenRound, PlannedMail, RoundCommand } from './round.commands.js';
import { roundEvents, type AskingRule, type RoundEvent } from './round.events.js';

export type MailState = 'PLANNED' | 'ACCEPTED' | 'REFUSED' | 'WITHDRAWN';

export interface RoundMail extends PlannedMail {
  readonly state: MailState;
  readonly plannedAt: Instant;
  /** The mail server has once not said whether it took it. */
  readonly notKnown: boolean;
}

export interface Round {
  /** Null until the round is opened. */
  readonly opened: { readonly period: string; readonly on: LocalDate; readonly rule: AskingRule } | null;
  readonly mails: ReadonlyMap<string, RoundMail>;
}

export type RoundRejection = Rejection<'nobody-to-ask' | 'mail-not-planned'>;

const openRound = ({ data: { period, on, rule, mails } }: OpenRound, { opened, mails: known }: Round) => {
  const unplanned = mails.filter(({ mailKey }) => !known.has(mailKey));
  if (opened === null && unplanned.length === 0) return reject('nobody-to-ask');
  const opening: RoundEvent[] = opened === null ? [{ type: 'RoundOpened', data: { period, on, rule } }] : [];
  const planning = unplanned.map<RoundEvent>((mail) => ({
    type: 'MailPlanned',
    data: { ...mail, period, points: [...mail.points] },
  }));
  return [...opening, ...planning];
};

/** What became of a mail is said once: the first answer stands. */
const settle = (round: Round, event: Exclude<RoundEvent, { type: 'RoundOpened' | 'MailPlanned' }>) => {
  const mail = round.mails.get(event.data.mailKey);
  if (mail === undefined) return reject('mail-not-planned', { mailKey: event.data.mailKey });
  const told = mail.state !== 'PLANNED' || (event.type === 'MailNotKnown' && mail.notKnown);
  return told ? [] : [event];
};

const change = (round: Round, mailKey: string, to: Partial<RoundMail>): Round => {
  const mail = round.mails.get(mailKey);
  return mail === undefined
    ? round
    : { ...round, mails: new Map(round.mails).set(mailKey, { ...mail, ...to }) };
};

/** A round of asking: each recipient has one mail in a period, and each mail one end. */
export const roundDecider = decider<RoundCommand, RoundEvent, Round, RoundRejection>({
  initialState: { opened: null, mails: new Map() },
  decide: {
    OpenRound: openRound,
    RecordMailAccepted: ({ data }, round) => settle(round, { type: 'MailAccepted', data }),
    RecordMailRefused: ({ data }, round) => settle(round, { type: 'MailRefused', data }),
    RecordMailNotKnown: ({ data }, round) => settle(round, { type: 'MailNotKnown', data }),
    WithdrawMail: ({ data }, round) => settle(round, { type: 'MailWithdrawn', data }),
  },
  evolve: {
    RoundOpened: (round, { data }) => ({ ...round, opened: data }),
    MailPlanned: (round, { data: { mailKey, recipient, language, points } }, plannedAt) => ({
      ...round,
      mails: new Map(round.mails).set(mailKey, {
        ...{ mailKey, recipient, language, points, plannedAt },
        state: 'PLANNED',
        notKnown: false,
      }),
    }),
    MailAccepted: (round, { data }) => change(round, data.mailKey, { state: 'ACCEPTED' }),
    MailRefused: (round, { data }) => change(round, data.mailKey, { state: 'REFUSED' }),
    MailNotKnown: (round, { data }) => change(round, data.mailKey, { notKnown: true }),
    MailWithdrawn: (round, { data }) => change(round, data.mailKey, { state: 'WITHDRAWN' }),
  },
});

export const roundAggregate: Aggregate = { catalog: roundEvents, decider: roundDecider };
