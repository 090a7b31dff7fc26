import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LocalDate } from '#kernel';
import { readNumbers } from './case-number.js';
import { columnSynonyms } from './list-columns.js';
import { mapStatusWords } from './map-status-words.js';
import { matchColumns, type Columns } from './match-columns.js';
import { isListRow, toListRow } from './to-list-row.js';

const header = Object.values(columnSynonyms).map(([name]) => name ?? '');
const columns = matchColumns(header) as Columns;
const asOf = '2024-12-31' as LocalDate;
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[KS]{0,3}[ \-/.;0-9]{0,12}$/),
  fc.constantFrom('07.05.14', '31.02.2024', 'KS 1/19', 'nei', '', '3', 'pågår', '13097248022'),
);

describe('whatever stands in the cells', () => {
  it('a row is read, passed over or refused with a reason', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: header.length + 1 }), (cells) => {
        const outcome = toListRow(cells, columns, 2, { asOf });
        if (outcome === null) return;
        if (isListRow(outcome)) expect(outcome.title).not.toBe('');
        else expect(outcome.length).toBeGreaterThan(0);
        expect(JSON.stringify(outcome)).not.toContain('13097248022');
      }),
    );
  });

  it('a case number is the same however it is padded and spaced', () => {
    const sequence = fc.integer({ min: 1, max: 9999 });
    const year = fc.integer({ min: 1995, max: 2024 });
    const zeros = fc.constantFrom('', '0', '00');
    fc.assert(
      fc.property(
        sequence,
        year,
        zeros,
        fc.constantFrom(' ', '-', '- ', '\u00a0'),
        (number, of, padding, space) => {
          const short = of.toString().slice(2);
          for (const written of [short, of.toString()]) {
            const { numbers } = readNumbers(`KS${space}${padding}${number.toString()}/${written}`, 2024);
            const yearFirst = /^(?:19|20|21)\d\d$/.test(`${padding}${number.toString()}`);
            if (!yearFirst)
              expect(numbers).toMatchObject([{ organAsWritten: 'KS', year: of, sequence: number }]);
          }
        },
      ),
    );
  });

  it('status words mean something or nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void mapStatusWords(words)));
  });

  it('long and hostile cells take no time', () => {
    const repeated = ['utsatt ', 'a', ' ', '; ', 'ikke ', 'p', '1/', 'i påvente av ', 'offl. § ', '… '];
    for (const text of repeated) {
      const long = text.repeat(20_000 / text.length);
      mapStatusWords(long);
      toListRow(
        header.map(() => long),
        columns,
        2,
        { asOf },
      );
      toListRow(
        header.map(() => long.slice(0, 490)),
        columns,
        2,
        { asOf },
      );
    }
  });
});
