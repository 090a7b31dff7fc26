import { describe, expect, it } from '@jest/globals';
import { record } from '#kernel/testing';
import type { DispatchEvent } from '../core/dispatch.events.js';
import { day } from '../testing/documents.js';
import { deliverWhenPlanned } from './deliver-when-planned.policy.js';

const planned = (mailKey: string): Extract<DispatchEvent, { type: 'MailPlanned' }> => ({
  type: 'MailPlanned',
  data: {
    ...{ mailKey, recipient: 'officer', language: 'nb', letter: 'DIGEST', items: [], again: null },
    on: day('2026-11-02'),
  },
});

describe('when mails are planned', () => {
  it('the worker is woken once for the dispatch, with ids and nothing else', () => {
    const events = record([
      { event: planned('a'), subjectId: 'dispatch-1' },
      { event: planned('b'), subjectId: 'dispatch-1' },
    ]);
    const job = {
      queue: 'reminders',
      name: 'deliver',
      id: 'deliver.9999.dispatch-1',
      data: { tenant: '9999', dispatchId: 'dispatch-1' },
    };
    const effects = events.flatMap((event) => deliverWhenPlanned.on.MailPlanned?.(event) ?? []);
    expect(effects).toEqual([
      { do: 'wake', job },
      { do: 'wake', job },
    ]);
  });
});
