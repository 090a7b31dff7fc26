import { describe, expect, it } from '@jest/globals';
import type { ImportAnswer } from '../src/views/intake/import-answer.js';
import { previewRows, shownRows, unreadFiles } from '../src/views/intake/preview-rows.js';
import { suggestPoints } from '../src/views/intake/suggest-points.js';

describe('The points that a decision tells of', () => {
  it.each([
    ['its numbers', '1. Bygg skolen.\n2. Meld tilbake.', ['Bygg skolen.', 'Meld tilbake.']],
    ['its letters', 'a) Bygg.\nb) Meld.', ['Bygg.', 'Meld.']],
    ['its bullets', '- Bygg.\n– Meld.', ['Bygg.', 'Meld.']],
    ['its words for points', 'Pkt. 1: Bygg.\nPunkt 2. Meld.', ['Bygg.', 'Meld.']],
    ['one, going on over lines', '1. Bygg\nskolen.\n\n2. Meld.', ['Bygg\nskolen.', 'Meld.']],
    ['no heading before the first', 'Vedtak i saken:\n1. Bygg.', ['Bygg.']],
    ['all of it, where nothing is numbered', 'Skolen bygges.\nNå.', ['Skolen bygges.\nNå.']],
    [
      'no point in a sum or a day',
      '1. Bygg for\n12,5 mill. innen\n1.6.2026.',
      ['Bygg for\n12,5 mill. innen\n1.6.2026.'],
    ],
    ['nothing, where nothing stands', '  ', []],
  ])('are %s', (_, text, points) => {
    expect(suggestPoints(text)).toEqual(points);
  });
});

const item = (row: number, title = `Sak ${row.toString()}`) => ({
  file: 'a.csv',
  row,
  title,
  caseNumber: null,
  vedtakId: `v${row.toString()}`,
});
const nothing: ImportAnswer = {
  registered: [],
  updated: [],
  unchanged: [],
  missing: [],
  inDoubt: [],
  rejected: [],
  files: [{ name: 'a.csv', rows: 4, accepted: false, columns: [] }],
  appendedEvents: 0,
  position: '1',
};
const status = { column: 'status', header: 'Status', value: 'blomstrer' };
const answer: ImportAnswer = {
  ...nothing,
  registered: [item(3), item(2)],
  unchanged: [item(5)],
  inDoubt: [
    { ...item(2), code: 'a', question: 'Hva?', details: {}, leftOut: false, answers: [status] },
    { ...item(2), code: 'b', question: 'Når?', details: {}, leftOut: false, answers: [status] },
    { ...item(6), code: 'c', question: 'Hvem?', details: {}, leftOut: true, answers: [] },
  ],
  rejected: [
    { file: 'a.csv', row: 4, column: 'Dato', code: 'd', message: 'Rett.', answers: [] },
    { file: 'b.csv', row: null, column: null, code: 'e', message: 'Ikke lesbar.', answers: [] },
  ],
};

describe('What an import would do, row by row', () => {
  it('has each row once, in order, with all that is asked of it and each cell once', () => {
    const rows = previewRows(answer);
    expect(rows.map(({ row, fate }) => [row, fate])).toEqual([
      [2, 'registered'],
      [3, 'registered'],
      [4, 'rejected'],
      [5, 'unchanged'],
      [6, 'leftOut'],
    ]);
    expect(rows[0]?.questions.map(({ text }) => text)).toEqual(['Hva?', 'Når?']);
    expect(rows[0]?.answers).toEqual([status]);
  });

  it('shows first what somebody should look at', () => {
    const shown = (which: Parameters<typeof shownRows>[1]) =>
      shownRows(previewRows(answer), which).map(({ row }) => row);
    expect(shown('attention')).toEqual([2, 4, 6]);
    expect(shown('registered')).toEqual([2, 3]);
    expect(shown('all')).toHaveLength(5);
  });

  it('keeps whole files that cannot be read apart', () => {
    expect(unreadFiles(answer).map(({ file }) => file)).toEqual(['b.csv']);
  });
});
