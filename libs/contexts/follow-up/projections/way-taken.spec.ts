import { describe, expect, it } from '@jest/globals';
import type { Instant } from '#kernel';
import { politiskVedtak } from '#contexts/procedures';
import type { HistoryEntry } from './follow-up.document.js';
import { wayTaken } from './way-taken.js';

const told = (type: string, status: HistoryEntry['status']): HistoryEntry => ({
  at: '2026-02-03T09:00:00.000Z' as Instant,
  recordedAt: '2026-02-03T09:00:00.000Z' as Instant,
  actor: 'officer-1',
  type,
  status,
  words: null,
  wordsPublished: false,
  publicComment: null,
  internalComment: null,
  details: {},
});

describe('The way a follow-up took', () => {
  it('is the steps that were reported, without what a list told or what was told again', () => {
    const history = [
      told('FollowUpAssigned', null),
      told('StatusImported', 'UNDER_ARBEID'),
      told('StatusReported', 'UNDER_ARBEID'),
      told('StatusReported', 'PAA_VENT'),
      told('StatusReported', 'MELDT_IVERKSATT'),
    ];
    expect(wayTaken({ openedAs: 'REGISTRERT', status: 'MELDT_IVERKSATT', history }, politiskVedtak)).toEqual({
      here: 'MELDT_IVERKSATT',
      steps: [
        { from: 'UNDER_ARBEID', transition: 'pause', to: 'PAA_VENT' },
        { from: 'PAA_VENT', transition: 'report-done', to: 'MELDT_IVERKSATT' },
      ],
    });
  });

  it('begins where its point was opened', () => {
    expect(
      wayTaken({ openedAs: 'IKKE_STARTET', status: 'IKKE_STARTET', history: [] }, politiskVedtak),
    ).toEqual({
      here: 'IKKE_STARTET',
      steps: [],
    });
  });
});
