import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { record } from '#kernel/testing';
import type { ImportEvent } from '#contexts/intake';
import { vedtakEvents } from '../core/vedtak.events.js';
import { carryOutImport } from './carry-out-import.policy.js';

type InImport = Extract<ImportEvent, { type: 'VedtakInImport' }>;
const facts: InImport['data']['facts'] = {
  organ: 'KS',
  caseNumber: { year: 2018, sequence: 162, asWritten: 'KS 162/18' },
  date: null,
  title: 'Byplan',
  text: null,
  source: 'list',
  final: true,
  systemCase: null,
  archiveCase: null,
  shielding: null,
};
const assignment = {
  unit: null,
  coUnits: [],
  officer: null,
  deputy: null,
  deadline: null,
  noDeadlineBecause: null,
};
const point = { point: 1, text: 'Byplan', kind: 'VEDTAK' as const, assignment };
const react = (data: Partial<InImport['data']>) => {
  const event: InImport = {
    type: 'VedtakInImport',
    data: { row: 3, vedtakId: 'vedtak-1', facts, points: [], links: [], ...data },
  };
  const [recorded] = record([{ event, subjectId: 'import-1', at: '2019-12-31T22:59:59.999Z' }]);
  return carryOutImport.on.VedtakInImport?.(recorded as RecordedEvent<InImport>);
};
const issued = {
  by: 'system:vedtak-carry-out-import',
  roles: ['SYSTEM'],
  at: '2019-12-31T22:59:59.999Z',
};
const sent = (command: object) => ({ do: 'send', to: vedtakEvents, subjectId: 'vedtak-1', command });

describe('Carrying out an import', () => {
  it('registers a list’s row with its points, as of the list’s day', () => {
    expect(react({ points: [{ ...point, responsibleAsWritten: 'Plansjef' }] })).toEqual([
      sent({ type: 'RegisterFromList', data: { ...facts, points: [point] }, issued }),
    ]);
  });

  it('registers only what a message from the meeting system tells', () => {
    const fromFiks = { ...facts, source: 'fiks' as const };
    expect(react({ facts: fromFiks })).toEqual([sent({ type: 'RegisterVedtak', data: fromFiks, issued })]);
  });

  it('links it, but never to itself', () => {
    const links = ['vedtak-2', 'vedtak-1'].map((to) => ({ relation: 'SAMMEN_MED' as const, to }));
    expect(react({ links })?.slice(1)).toEqual([
      sent({ type: 'LinkVedtak', data: { relation: 'SAMMEN_MED', to: 'vedtak-2' }, issued }),
    ]);
  });
});
