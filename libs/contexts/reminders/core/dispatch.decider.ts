import {
  decider,
  isRejection,
  reject,
  type Aggregate,
  type Instant,
  type LocalDate,
  type Rejection,
} from '#kernel';
import type {
  DispatchCommand,
  MailFate,
  MailToPlan,
  PlanMails,
  ResendMail,
  TakeMailBack,
  TellFates,
} from './dispatch.commands.js';
import { dispatchEvents, type DispatchEvent, type Occasion } from './dispatch.events.js';

export type DispatchedState = 'PLANNED' | 'ACCEPTED' | 'REFUSED' | 'GIVEN_UP' | 'WITHDRAWN';

export interface DispatchedMail extends MailToPlan {
  readonly on: LocalDate;
  readonly state: DispatchedState;
  readonly plannedAt: Instant;
  /** The mail server has once not said whether it took it, or has put it off. */
  readonly notKnown: boolean;
  readonly deferred: boolean;
}

export interface Dispatch {
  /** Null until there is a mail. */
  readonly opened: {
    readonly occasion: Occasion;
    readonly on: LocalDate;
    readonly about: string | null;
  } | null;
  readonly mails: ReadonlyMap<string, DispatchedMail>;
}

export type DispatchRejection = Rejection<'mail-unknown' | 'mail-waiting'>;

/** Whether somebody would get a second digest of it. */
const isSecond = ({ recipient, letter }: MailToPlan, { mails }: Dispatch): boolean =>
  letter !== 'SINGLE' &&
  [...mails.values()].some((each) => each.recipient === recipient && each.letter === letter);

const planMails = ({ data: { mails, ...opening } }: PlanMails, dispatch: Dispatch) => {
  const unplanned = mails.filter((mail) => !dispatch.mails.has(mail.mailKey) && !isSecond(mail, dispatch));
  if (unplanned.length === 0) return [];
  const opened: DispatchEvent[] = dispatch.opened === null ? [{ type: 'DispatchOpened', data: opening }] : [];
  const planned = unplanned.map<DispatchEvent>((mail) => ({
    type: 'MailPlanned',
    data: { ...mail, items: [...mail.items], on: opening.on, again: null },
  }));
  return [...opened, ...planned];
};

type Answer = Extract<
  DispatchEvent,
  { type: 'MailAccepted' | 'MailRefused' | 'MailNotKnown' | 'MailDeferred' | 'MailGivenUp' }
>;

/** What became of a mail is said once: the first end stands, and a doubt is noted the first time. */
const answered = (dispatch: Dispatch, event: Answer) => {
  const mail = dispatch.mails.get(event.data.mailKey);
  if (mail === undefined) return reject('mail-unknown', { mailKey: event.data.mailKey });
  const told =
    mail.state !== 'PLANNED' ||
    (event.type === 'MailNotKnown' && mail.notKnown) ||
    (event.type === 'MailDeferred' && mail.deferred);
  return told ? [] : [event];
};

const takeBack = ({ data: { mailKey, because } }: Pick<TakeMailBack, 'data'>, { mails }: Dispatch) => {
  const mail = mails.get(mailKey);
  if (mail === undefined) return reject('mail-unknown', { mailKey });
  if (mail.state !== 'PLANNED') return [];
  const { recipient, items } = mail;
  const about = [...new Set(items.map(({ id }) => id))];
  return [{ type: 'MailWithdrawn', data: { mailKey, because, recipient, about } }] as const;
};

const eventOf = {
  AcceptMail: 'MailAccepted',
  RefuseMail: 'MailRefused',
  DoubtMail: 'MailNotKnown',
  DeferMail: 'MailDeferred',
  GiveUpMail: 'MailGivenUp',
} as const;

const tell = (dispatch: Dispatch, fate: MailFate) =>
  fate.type === 'TakeMailBack'
    ? takeBack(fate, dispatch)
    : answered(dispatch, { type: eventOf[fate.type], data: fate.data });

const tellFates = ({ data: { fates } }: TellFates, dispatch: Dispatch) => {
  const events: DispatchEvent[] = [];
  for (const fate of fates) {
    const told = tell(dispatch, fate);
    if (isRejection(told)) return told;
    events.push(...told);
  }
  return events;
};

const resend = ({ data: { mailKey, newKey } }: ResendMail, { mails }: Dispatch) => {
  const mail = mails.get(mailKey);
  if (mail === undefined) return reject('mail-unknown', { mailKey });
  if (mail.state === 'PLANNED') return reject('mail-waiting', { mailKey });
  if (mails.has(newKey)) return [];
  const { recipient, language, letter, on, items } = mail;
  const data = { mailKey: newKey, recipient, language, letter, on, items: [...items], again: mailKey };
  return [{ type: 'MailPlanned', data }] as const;
};

const change = (dispatch: Dispatch, mailKey: string, to: Partial<DispatchedMail>): Dispatch => {
  const mail = dispatch.mails.get(mailKey);
  if (mail === undefined) return dispatch;
  return { ...dispatch, mails: new Map(dispatch.mails).set(mailKey, { ...mail, ...to }) };
};

/** The mails of one occasion: each person has one digest of it, and each mail one end. */
export const dispatchDecider = decider<DispatchCommand, DispatchEvent, Dispatch, DispatchRejection>({
  initialState: { opened: null, mails: new Map() },
  decide: {
    PlanMails: planMails,
    AcceptMail: ({ data }, dispatch) => answered(dispatch, { type: 'MailAccepted', data }),
    RefuseMail: ({ data }, dispatch) => answered(dispatch, { type: 'MailRefused', data }),
    DoubtMail: ({ data }, dispatch) => answered(dispatch, { type: 'MailNotKnown', data }),
    DeferMail: ({ data }, dispatch) => answered(dispatch, { type: 'MailDeferred', data }),
    GiveUpMail: ({ data }, dispatch) => answered(dispatch, { type: 'MailGivenUp', data }),
    TakeMailBack: takeBack,
    TellFates: tellFates,
    ResendMail: resend,
  },
  evolve: {
    DispatchOpened: (dispatch, { data }) => ({ ...dispatch, opened: data }),
    MailPlanned: (dispatch, { data }, plannedAt) => ({
      ...dispatch,
      mails: new Map(dispatch.mails).set(data.mailKey, {
        ...data,
        plannedAt,
        state: 'PLANNED',
        notKnown: false,
        deferred: false,
      }),
    }),
    MailAccepted: (dispatch, { data }) => change(dispatch, data.mailKey, { state: 'ACCEPTED' }),
    MailRefused: (dispatch, { data }) => change(dispatch, data.mailKey, { state: 'REFUSED' }),
    MailNotKnown: (dispatch, { data }) => change(dispatch, data.mailKey, { notKnown: true }),
    MailDeferred: (dispatch, { data }) => change(dispatch, data.mailKey, { deferred: true }),
    MailGivenUp: (dispatch, { data }) => change(dispatch, data.mailKey, { state: 'GIVEN_UP' }),
    MailWithdrawn: (dispatch, { data }) => change(dispatch, data.mailKey, { state: 'WITHDRAWN' }),
  },
});

export const dispatchAggregate: Aggregate = { catalog: dispatchEvents, decider: dispatchDecider };
