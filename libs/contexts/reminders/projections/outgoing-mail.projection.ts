import { projection, type Instant, type Language } from '#kernel';
import type { MailState } from '../core/round.decider.js';
import {
  roundEvents,
  type AskedPoint,
  type RoundEvent,
  type WithdrawnBecause,
} from '../core/round.events.js';

/** A mail that was planned, and what became of it. Key: the mail's key. */
export interface OutgoingMailDocument {
  readonly mailKey: string;
  readonly roundId: string;
  readonly period: string;
  readonly recipient: string;
  readonly language: Language;
  readonly points: readonly AskedPoint[];
  readonly plannedAt: Instant;
  readonly state: MailState;
  /** When it was accepted, refused or withdrawn. */
  readonly settledAt: Instant | null;
  /** What the mail server said last. */
  readonly response: string | null;
  readonly withdrawnBecause: WithdrawnBecause | null;
}

type MailEvent = Exclude<RoundEvent, { type: 'RoundOpened' }>;

/** Which mails are planned, sent, refused or withdrawn? */
export const outgoingMailProjection = projection<MailEvent, OutgoingMailDocument>({
  name: 'outgoing_mail',
  version: 1,
  catalogs: [roundEvents],
  keyOf: ({ data }) => data.mailKey,
  columns: {
    state: { type: 'text', of: ({ state }) => state },
    period: { type: 'text', of: ({ period }) => period },
    recipient: { type: 'text', of: ({ recipient }) => recipient },
  },
  indexes: [['state']],
  on: {
    MailPlanned: (_, { data, subjectId, occurredAt }) => ({
      ...data,
      roundId: subjectId,
      plannedAt: occurredAt,
      state: 'PLANNED',
      settledAt: null,
      response: null,
      withdrawnBecause: null,
    }),
    MailAccepted: (mail, { data: { response }, occurredAt }) =>
      mail && { ...mail, state: 'ACCEPTED', settledAt: occurredAt, response },
    MailRefused: (mail, { data: { response }, occurredAt }) =>
      mail && { ...mail, state: 'REFUSED', settledAt: occurredAt, response },
    MailNotKnown: (mail, { data: { response } }) => mail && { ...mail, response },
    MailWithdrawn: (mail, { data: { because }, occurredAt }) =>
      mail && { ...mail, state: 'WITHDRAWN', settledAt: occurredAt, withdrawnBecause: because },
  },
});
