import { projection, type Instant, type Language, type LocalDate, type RecordedEvent } from '#kernel';
import type { DispatchedState } from '../core/dispatch.decider.js';
import {
  dispatchEvents,
  type DispatchEvent,
  type DispatchWithdrawnBecause,
  type LetterKind,
  type MailItem,
} from '../core/dispatch.events.js';
import { roundEvents, type RoundEvent } from '../core/round.events.js';

/** A mail that was planned, and what became of it. Key: the mail's key. */
export interface OutgoingMailDocument {
  readonly mailKey: string;
  /** The stream that planned it: a dispatch, and formerly a round. */
  readonly dispatchId: string;
  readonly recipient: string;
  readonly language: Language;
  readonly letter: LetterKind;
  readonly items: readonly MailItem[];
  readonly on: LocalDate;
  readonly plannedAt: Instant;
  readonly state: DispatchedState;
  /** When it had its end. */
  readonly settledAt: Instant | null;
  /** What the mail server said last. */
  readonly response: string | null;
  readonly withdrawnBecause: DispatchWithdrawnBecause | 'ASKED_ANEW' | null;
  /** The mail it repeats. */
  readonly again: string | null;
}

type Mail = OutgoingMailDocument | undefined;
type Sent = DispatchEvent | RoundEvent;
type Of<E extends Sent, T extends E['type']> = RecordedEvent<Extract<E, { type: T }>>;

const isOfRound = ({ streamId }: RecordedEvent): boolean => streamId.startsWith(`${roundEvents.category}-`);

const unsettled = { settledAt: null, response: null, withdrawnBecause: null } as const;

const planned = ({
  data,
  subjectId,
  occurredAt,
}: Of<DispatchEvent, 'MailPlanned'>): OutgoingMailDocument => ({
  ...data,
  dispatchId: subjectId,
  plannedAt: occurredAt,
  state: 'PLANNED',
  ...unsettled,
});

/** A mail of a round of former times. What was not sent of it is asked in a dispatch. */
const plannedFormerly = (event: Of<RoundEvent, 'MailPlanned'>): OutgoingMailDocument => {
  const { mailKey, recipient, language, period, points } = event.data;
  const items = points.map<MailItem>(({ followUpId, missing, as }) => ({
    ...{ kind: 'ASK', about: 'FOLLOW_UP', id: followUpId, as, rung: null, due: null, period, missing },
  }));
  return {
    ...{ mailKey, recipient, language, items, again: null, letter: 'DIGEST' },
    dispatchId: event.subjectId,
    on: event.occurredAt.slice(0, 10) as LocalDate,
    plannedAt: event.occurredAt,
    state: 'WITHDRAWN',
    ...unsettled,
    withdrawnBecause: 'ASKED_ANEW',
  };
};

const settled =
  (state: DispatchedState) =>
  (mail: Mail, { data, occurredAt }: RecordedEvent<{ type: string; data: { response: string } }>): Mail =>
    mail && { ...mail, state, settledAt: occurredAt, response: data.response, withdrawnBecause: null };

const answered = (mail: Mail, { data }: RecordedEvent<{ type: string; data: { response: string } }>): Mail =>
  mail && { ...mail, response: data.response };

/** Which mails are planned, sent, or were not, and why? */
export const outgoingMailProjection = projection<Sent, OutgoingMailDocument>({
  name: 'outgoing_mail',
  version: 2,
  catalogs: [dispatchEvents, roundEvents],
  keyOf: ({ data }) => ('mailKey' in data ? data.mailKey : []),
  columns: {
    state: { type: 'text', of: ({ state }) => state },
    recipient: { type: 'text', of: ({ recipient }) => recipient },
    dispatchId: { type: 'text', of: ({ dispatchId }) => dispatchId },
    on: { type: 'date', of: ({ on }) => on },
    plannedAt: { type: 'text', of: ({ plannedAt }) => plannedAt },
  },
  indexes: [['state'], ['recipient', 'on'], ['dispatchId'], ['on']],
  on: {
    MailPlanned: (_, event) =>
      isOfRound(event)
        ? plannedFormerly(event as Of<RoundEvent, 'MailPlanned'>)
        : planned(event as Of<DispatchEvent, 'MailPlanned'>),
    MailAccepted: settled('ACCEPTED'),
    MailRefused: settled('REFUSED'),
    MailGivenUp: settled('GIVEN_UP'),
    MailNotKnown: answered,
    MailDeferred: answered,
    MailWithdrawn: (mail, { data: { because }, occurredAt }) =>
      mail && { ...mail, state: 'WITHDRAWN', settledAt: occurredAt, withdrawnBecause: because },
  },
});
