import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { record } from '#kernel/testing';
import type { VedtakEvent } from '#contexts/vedtak';
import { followUpIdOf } from '../core/follow-up-id.js';
import { followUpEvents } from '../core/follow-up.events.js';
import { openWhenSplit } from './open-when-split.policy.js';

type PointAdded = Extract<VedtakEvent, { type: 'PointAdded' }>;
const at = '2026-02-03T09:00:00.000Z';
const assignment = {
  unit: 'plan',
  coUnits: [],
  officer: 'officer-1',
  deputy: 'deputy-1',
  deadline: null,
  noDeadlineBecause: 'Løpende oppgave',
};
const react = (origin: 'triage' | 'list') => {
  const event: PointAdded = {
    type: 'PointAdded',
    data: { point: 2, text: 'Utred saken', kind: 'UTREDNING', origin, assignment },
  };
  const [recorded] = record([{ event, subjectId: 'vedtak-1', at }]);
  return openWhenSplit.on.PointAdded?.(recorded as RecordedEvent<PointAdded>);
};

describe('When a vedtak is split', () => {
  it('a follow-up of the point is opened, when it was split', () => {
    expect(react('triage')).toEqual([
      {
        do: 'send',
        to: followUpEvents,
        subjectId: followUpIdOf('vedtak-1', 2),
        command: {
          type: 'OpenFollowUp',
          data: {
            vedtakId: 'vedtak-1',
            point: 2,
            kind: 'UTREDNING',
            origin: 'triage',
            ...assignment,
            responsibleAsWritten: null,
          },
          issued: { by: 'system:open-follow-up-when-split', roles: ['SYSTEM'], at },
        },
      },
    ]);
  });

  it('points from a list are left to the import', () => {
    expect(react('list')).toEqual([]);
  });
});
