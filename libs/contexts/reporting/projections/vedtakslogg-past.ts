import { followUpProjection, type FollowUpDocument } from '#contexts/follow-up';
import { learnProcedures } from '#contexts/procedures';
import { vedtakProjection, type VedtakDocument } from '#contexts/vedtak';
import { pastOf, type Moment, type PastView } from '#kernel';

/** What is asked for most: a day, by all that is known now. */
const asKnownNow = ['knownTo', 'dayFrom'];

/** Every vedtak as it was on any day, as known at any time. */
export const vedtakPast = pastOf(vedtakProjection, {
  columns: [
    'organ',
    'date',
    'year',
    'sequence',
    'title',
    'words',
    'shieldedWords',
    'shielded',
    'triaged',
    'triagedAt',
    'registered',
    'withdrawn',
    'strategy',
    'final',
  ],
  indexes: [['subject'], asKnownNow],
});

/** Every follow-up as it was. */
export const followUpPast = pastOf(
  { ...followUpProjection, learn: learnProcedures },
  {
    columns: [
      'vedtakId',
      'point',
      'unit',
      'officer',
      'deputy',
      'status',
      'kind',
      'deadline',
      'originalDeadline',
      'deadlineMoves',
      'endedAt',
      'unchangedSince',
      'words',
      'internalWords',
    ],
    indexes: [['vedtakId', ...asKnownNow]],
  },
);

/** The vedtakslogg as it was. */
export const vedtaksloggAt = (at: Moment): PastView<VedtakDocument, FollowUpDocument> => ({
  from: vedtakPast,
  with: followUpPast,
  on: 'vedtakId',
  at,
});
