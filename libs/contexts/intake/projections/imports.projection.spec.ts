import { describe, expect, it } from '@jest/globals';
import { fold } from '#kernel/testing';
import type { LocalDate } from '#kernel';
import type { ImportEvent } from '../core/import.events.js';
import { importDoubtsProjection } from './import-doubts.projection.js';
import { importsProjection } from './imports.projection.js';

const at = '2017-12-31T22:59:59.999Z';
const accepted: ImportEvent = {
  type: 'ImportAccepted',
  data: { source: 'list', fileName: 'liste.csv', fileHash: 'a', asOf: null, published: true, rows: 2 },
};
const missing: ImportEvent = {
  type: 'PointMissingInImport',
  data: { followUpId: 'follow-up', asOf: '2017-12-31' as LocalDate },
};
type DoubtRaised = Extract<ImportEvent, { type: 'ImportDoubtRaised' }>;
const doubt = (key: string, row = 2): DoubtRaised => ({
  type: 'ImportDoubtRaised',
  data: { key, row, code: 'hold-date-missing', vedtakId: 'v', details: { words: 'i bero', followUpId: 'f' } },
});
const inImport = <E extends ImportEvent>(subjectId: string, ...events: readonly E[]) =>
  events.map((event) => ({ event, subjectId, at, actor: 'person-1' }));

describe('imports', () => {
  it('are counted by what they brought', () => {
    const documents = fold(
      importsProjection,
      inImport<ImportEvent>('import-1', accepted, missing, doubt('a'), doubt('b')),
    );
    expect(documents.get('import-1')).toMatchObject({
      importId: 'import-1',
      fileName: 'liste.csv',
      actor: 'person-1',
      occurredAt: at,
      vedtak: 0,
      statuses: 0,
      assignments: 0,
      missing: 1,
      doubts: 2,
    });
  });
});

describe('doubts of imports', () => {
  it('stand once, from the import that raised them first', () => {
    const documents = fold(importDoubtsProjection, [
      ...inImport('import-1', doubt('a')),
      ...inImport('import-2', doubt('a', 9), doubt('b')),
    ]);
    expect([...documents.values()].map(({ key, importId, row }) => [key, importId, row])).toEqual([
      ['a', 'import-1', 2],
      ['b', 'import-2', 2],
    ]);
    expect(documents.get('a')).toMatchObject({ followUpId: 'f', details: { words: 'i bero' } });
  });
});
