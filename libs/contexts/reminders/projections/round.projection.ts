import { projection, type Instant, type LocalDate } from '#kernel';
import { roundEvents, type AskingRule, type RoundEvent } from '../core/round.events.js';

/** A round of asking and how far its mails have come. Key: the round's id. */
export interface RoundDocument {
  readonly roundId: string;
  readonly period: string;
  readonly on: LocalDate;
  readonly rule: AskingRule;
  readonly openedAt: Instant;
  readonly planned: number;
  readonly accepted: number;
  readonly refused: number;
  readonly withdrawn: number;
}

const counted =
  (what: 'planned' | 'accepted' | 'refused' | 'withdrawn') =>
  (round: RoundDocument | undefined): RoundDocument | undefined =>
    round && { ...round, [what]: round[what] + 1 };

/** Which periods have been asked about, and how did it go? */
export const roundProjection = projection<RoundEvent, RoundDocument>({
  name: 'round',
  version: 1,
  catalogs: [roundEvents],
  keyOf: ({ subjectId }) => subjectId,
  columns: { period: { type: 'text', of: ({ period }) => period } },
  indexes: [['period']],
  on: {
    RoundOpened: (_, { data, subjectId, occurredAt }) => ({
      ...data,
      roundId: subjectId,
      openedAt: occurredAt,
      planned: 0,
      accepted: 0,
      refused: 0,
      withdrawn: 0,
    }),
    MailPlanned: counted('planned'),
    MailAccepted: counted('accepted'),
    MailRefused: counted('refused'),
    MailWithdrawn: counted('withdrawn'),
  },
});
