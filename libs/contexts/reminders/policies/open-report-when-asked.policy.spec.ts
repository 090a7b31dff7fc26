import { describe, expect, it } from '@jest/globals';
import { caseEvents, startedCaseId } from '#contexts/cases';
import type { Effect } from '#kernel';
import { record } from '#kernel/testing';
import { roundEvents, type RoundEvent } from '../core/round.events.js';
import { day } from '../testing/documents.js';
import { openReportWhenAsked } from './open-report-when-asked.policy.js';

type PersonAsked = Extract<RoundEvent, { type: 'PersonAsked' }>;

const asked = (data: Partial<PersonAsked['data']> = {}): PersonAsked => ({
  type: 'PersonAsked',
  data: {
    ...{ period: '2026-02', recipient: 'officer-1', language: 'nn', answerBy: day('2026-02-28') },
    points: [
      { followUpId: 'follow-up-1', missing: false, as: 'OFFICER' },
      { followUpId: 'follow-up-2', missing: true, as: 'OFFICER' },
    ],
    ...data,
  },
});

const react = (event: PersonAsked): readonly Effect[] =>
  record([{ event, subjectId: 'round-1' }]).flatMap(
    (each) => openReportWhenAsked.on.PersonAsked?.(each) ?? [],
  );
const idsOf = (event: PersonAsked) => react(event).map((each) => each.do === 'send' && each.subjectId);

describe('When somebody is asked to report', () => {
  it('one case is opened for the period, theirs, until the day they are to answer by', () => {
    expect(react(asked())).toMatchObject([
      {
        do: 'send',
        to: caseEvents,
        subjectId: startedCaseId('2026-02.officer-1', 'report-asked'),
        command: {
          type: 'OpenCase',
          data: {
            of: { on: 'report-asked' },
            title: 'Rapportering for 2026-02',
            officer: 'officer-1',
            deadline: '2026-02-28',
            source: { category: roundEvents.category, id: 'round-1' },
          },
        },
      },
    ]);
  });

  it('it is the same for each officer and period, however often they are asked', () => {
    expect(idsOf(asked({ points: [] }))).toEqual(idsOf(asked()));
    expect(idsOf(asked({ recipient: 'officer-2' }))).not.toEqual(idsOf(asked()));
    expect(idsOf(asked({ period: '2026-03' }))).not.toEqual(idsOf(asked()));
  });
});
