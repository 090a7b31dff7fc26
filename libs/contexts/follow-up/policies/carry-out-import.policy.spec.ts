import { describe, expect, it } from '@jest/globals';
import type { Effect, LocalDate, RecordedEvent } from '#kernel';
import { record } from '#kernel/testing';
import type { ImportEvent } from '#contexts/intake';
import { followUpIdOf } from '../core/follow-up-id.js';
import { followUpEvents } from '../core/follow-up.events.js';
import { carryOutImport } from './carry-out-import.policy.js';

const at = '2018-12-31T22:59:59.999Z';
const react = (event: ImportEvent): readonly Effect[] | undefined => {
  const [recorded] = record([{ event, subjectId: 'import-1', at }]);
  const handler = carryOutImport.on[event.type] as ((event: RecordedEvent) => readonly Effect[]) | undefined;
  return recorded && handler?.(recorded);
};
const issued = { by: 'system:follow-up-carry-out-import', roles: ['SYSTEM'], at };
const sent = (subjectId: string, command: object) => ({ do: 'send', to: followUpEvents, subjectId, command });
const assignment = {
  unit: 'plan',
  coUnits: ['culture'],
  officer: 'officer-1',
  deputy: null,
  deadline: '2019-06-01' as LocalDate,
  noDeadlineBecause: null,
};
const { unit, coUnits, officer, deputy } = assignment;

describe('Carrying out an import', () => {
  it('opens a follow-up of each point, as of the list’s day', () => {
    const point = { text: 'Byplan', kind: 'VEDTAK' as const, assignment, responsibleAsWritten: 'Plansjef' };
    const event: ImportEvent = {
      type: 'VedtakInImport',
      data: {
        row: 3,
        vedtakId: 'vedtak-1',
        facts: {
          organ: 'KS',
          caseNumber: null,
          date: null,
          title: 'Byplan',
          text: null,
          source: 'list',
          final: true,
          systemCase: null,
          archiveCase: null,
          shielding: null,
        },
        points: [
          { ...point, point: 1 },
          { ...point, point: 2 },
        ],
        links: [],
      },
    };
    const open = (number: number) =>
      sent(followUpIdOf('vedtak-1', number), {
        type: 'OpenFollowUp',
        data: {
          vedtakId: 'vedtak-1',
          point: number,
          kind: 'VEDTAK',
          origin: 'list',
          ...assignment,
          responsibleAsWritten: 'Plansjef',
        },
        issued,
      });
    expect(react(event)).toEqual([open(1), open(2)]);
  });

  it('takes over the status with the list’s own words', () => {
    const facts = {
      status: 'PAA_VENT' as const,
      words: 'stilt i bero',
      holdReasons: [],
      comment: null,
      published: true,
    };
    expect(
      react({
        type: 'StatusInImport',
        data: { row: 3, followUpId: 'follow-up-1', vedtakId: 'vedtak-1', facts },
      }),
    ).toEqual([
      sent('follow-up-1', { type: 'ImportStatus', data: { ...facts, importId: 'import-1' }, issued }),
    ]);
  });

  it('takes over who answers', () => {
    const data = { row: 3, followUpId: 'follow-up-1', assignment, responsibleAsWritten: null };
    expect(react({ type: 'AssignmentInImport', data })).toEqual([
      sent('follow-up-1', {
        type: 'AssignFollowUp',
        data: { unit, coUnits, officer, deputy, responsibleAsWritten: null, reason: null },
        issued,
      }),
    ]);
  });

  it('notes what is missing', () => {
    const asOf = '2018-12-31' as LocalDate;
    expect(react({ type: 'PointMissingInImport', data: { followUpId: 'follow-up-1', asOf } })).toEqual([
      sent('follow-up-1', { type: 'NoteMissingInList', data: { asOf, importId: 'import-1' }, issued }),
    ]);
  });

  it('leaves doubts to people', () => {
    const data = { key: 'doubt-1', row: 3, code: 'near-title', vedtakId: null, details: {} };
    expect(react({ type: 'ImportDoubtRaised', data })).toBeUndefined();
  });
});
