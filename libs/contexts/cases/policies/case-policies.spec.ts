import { describe, expect, it } from '@jest/globals';
import { followUpEvents, type FollowUpEvent } from '#contexts/follow-up';
import type { ActorId, AnyPolicy, Command, Effect, Instant, Message } from '#kernel';
import { record } from '#kernel/testing';
import { childIdOf, startedCaseId } from '../core/case-id.js';
import { caseEvents, type CaseEvent } from '../core/case.events.js';
import { opened, taken } from '../core/testing/some-cases.js';
import { openChildren } from './open-children.policy.js';
import { openOnEmit } from './open-on-emit.policy.js';
import { openWhenDeviates } from './open-when-deviates.policy.js';
import { tellParent } from './tell-parent.policy.js';

const at = '2026-02-03T09:00:00.000Z';

/** What a policy does about an event. */
const react = (
  { on }: AnyPolicy,
  event: Message,
  { subjectId = 'case-1', actor = 'officer-1' }: { subjectId?: string; actor?: string } = {},
): readonly Effect[] => {
  const [recorded] = record([{ event, subjectId, at, actor }]);
  const handler = on[event.type] as ((event: unknown) => readonly Effect[]) | undefined;
  return handler?.(recorded) ?? [];
};

const bare = {
  description: null,
  shares: [],
  officer: null,
  deputy: null,
  deadline: null,
  told: {},
  source: null,
  parent: null,
};
const issued = (policy: string): Command['issued'] => ({
  by: `system:${policy}` as ActorId,
  roles: ['SYSTEM'],
  at: at as Instant,
});
const opens = (subjectId: string, policy: string, data: object): Effect => ({
  do: 'send',
  to: caseEvents,
  subjectId,
  command: { type: 'OpenCase', data: { ...bare, ...data }, issued: issued(policy) },
});

const started = taken(['utredning', 'prioritise'], 'AVKLART', { steps: 3 });
const finished = taken(['utredning', 'finished'], 'I_OPPFOLGING');

describe('When a step starts other cases', () => {
  it('each is opened as its child, by the key the parent knows it by', () => {
    expect(react(openChildren, started)).toEqual([
      opens(childIdOf('case-1', 'prioritise.3.0'), 'open-child-cases', {
        of: { procedure: 'oppdrag' },
        title: 'Legg om rutinene',
        source: { category: 'case', id: 'case-1' },
        parent: { id: 'case-1', key: 'prioritise.3.0' },
      }),
    ]);
  });

  it('the same happening opens the same child; the next lap another', () => {
    const [first] = react(openChildren, started);
    const [again] = react(openChildren, started);
    const [next] = react(openChildren, taken(['utredning', 'prioritise'], 'AVKLART', { steps: 9 }));
    expect(again).toEqual(first);
    expect(next).not.toEqual(first);
  });

  it('a step that starts none opens none', () => {
    expect(react(openChildren, finished)).toEqual([]);
    expect(react(openChildren, opened('utredning'))).toEqual([]);
  });
});

describe('When a step tells something', () => {
  it('a case is opened of whatever starts on it, once', () => {
    expect(react(openOnEmit, started)).toEqual([
      opens(startedCaseId('event-0', 'utredning/prioritised'), 'open-cases-on-emit', {
        of: { on: 'utredning/prioritised' },
        title: 'Legg om rutinene',
        source: { category: 'case', id: 'case-1' },
      }),
    ]);
  });

  it('nothing is opened where it tells nothing', () => {
    expect(react(openOnEmit, finished)).toEqual([]);
  });
});

describe('When a point does not go as decided', () => {
  const deviation: FollowUpEvent = {
    type: 'DeviationReported',
    data: { what: 'Broen er stengt', measure: 'Omkjøring' },
  };
  const opensOf = (officer: string | null) =>
    opens(startedCaseId('event-0', 'deviation-reported'), 'open-case-when-deviates', {
      of: { on: 'deviation-reported' },
      title: 'Broen er stengt',
      description: 'Omkjøring',
      officer,
      source: { category: followUpEvents.category, id: 'follow-up-1' },
    });

  it('the case of it is opened, of whoever reported it', () => {
    expect(react(openWhenDeviates, deviation, { subjectId: 'follow-up-1' })).toEqual([opensOf('officer-1')]);
  });

  it('it is nobody’s where it came of itself', () => {
    const of = { subjectId: 'follow-up-1', actor: 'system:import' };
    expect(react(openWhenDeviates, deviation, of)).toEqual([opensOf(null)]);
  });
});

describe('When a case is over', () => {
  const parent = { id: 'case-0', key: 'prioritise.3.0' };

  it('the one that started it is told', () => {
    const closed: CaseEvent = taken(['oppdrag', 'close'], 'MELDT_UTFORT', { endsChildOf: parent });
    expect(react(tellParent, closed)).toEqual([
      {
        do: 'send',
        to: caseEvents,
        subjectId: 'case-0',
        command: {
          type: 'NoteChildEnded',
          data: { key: 'prioritise.3.0', state: 'AVSLUTTET' },
          issued: { by: 'system:tell-parent-case', roles: ['SYSTEM'], at },
        },
      },
    ]);
  });

  it('nobody is told of one that nobody waits for', () => {
    expect(react(tellParent, finished)).toEqual([]);
  });
});
