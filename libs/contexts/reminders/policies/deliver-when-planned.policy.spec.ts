import { describe, expect, it } from '@jest/globals';
import { record } from '#kernel/testing';
import type { RoundEvent } from '../core/round.events.js';
import { deliverWhenPlanned } from './deliver-when-planned.policy.js';

const planned = (mailKey: string): Extract<RoundEvent, { type: 'MailPlanned' }> => ({
  type: 'MailPlanned',
  data: { mailKey, period: '2026-11', recipient: 'officer', language: 'nb', points: [] },
});

describe('when mails are planned', () => {
  it('the worker is woken once for the round, with ids and nothing else', () => {
    const events = record([
      { event: planned('a'), subjectId: 'round-1' },
      { event: planned('b'), subjectId: 'round-1' },
    ]);
    const job = {
      queue: 'reminders',
      name: 'deliver',
      id: 'deliver.9999.round-1',
      data: { tenant: '9999', roundId: 'round-1' },
    };
    const effects = events.flatMap((event) => deliverWhenPlanned.on.MailPlanned?.(event) ?? []);
    expect(effects).toEqual([
      { do: 'wake', job },
      { do: 'wake', job },
    ]);
  });
});
