import { describe, expect, it } from '@jest/globals';
import { caseEvents } from '#contexts/cases';
import { record } from '#kernel/testing';
import { reportCaseId } from '../core/opening-when-asked.js';
import { lapseWhenClosed } from './lapse-when-closed.policy.js';

describe('When a round is closed', () => {
  const closed = (...unanswered: string[]) =>
    record([
      {
        event: { type: 'RoundClosed', data: { period: '2026-11', inTime: false, unanswered } } as const,
        subjectId: 'round-1',
      },
    ]).flatMap((event) => lapseWhenClosed.on.RoundClosed?.(event) ?? []);

  it('each report that never came is closed as missing, by the rule and not by a person', () => {
    expect(closed('a', 'b')).toMatchObject(
      ['a', 'b'].map((recipient) => ({
        ...{ do: 'send', to: caseEvents, subjectId: reportCaseId({ period: '2026-11', recipient }) },
        command: { type: 'TakeStepOfItself', data: { step: 'lapse' }, issued: { roles: ['SYSTEM'] } },
      })),
    );
  });

  it('nothing happens where everybody has answered', () => {
    expect(closed()).toEqual([]);
  });
});
