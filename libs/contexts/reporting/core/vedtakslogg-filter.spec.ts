import { describe, expect, it } from '@jest/globals';
import { followUpProjection } from '#contexts/follow-up';
import { vedtakProjection } from '#contexts/vedtak';
import type { Column, ColumnValue, Filter, Matching } from '#kernel';
import { statuses } from '#contexts/procedures';
import { day, instant, row } from '../testing/demo-rows.js';
import { vedtaksloggFilter, vedtaksloggOrder, type VedtaksloggQuestion } from './vedtakslogg-filter.js';
import { statusOf, type VedtaksloggRow } from './vedtakslogg.js';

const valueIn = ({ vedtak, followUp }: VedtaksloggRow, name: string): ColumnValue => {
  const [table, column = ''] = name.split('.');
  if (table === 'vedtak') return valueOf(vedtakProjection.columns[column], vedtak);
  return valueOf(followUpProjection.columns[column], followUp);
};

const valueOf = <D>(column: Column<D> | undefined, document: D | null): ColumnValue => {
  if (column === undefined) throw new RangeError('No such column');
  return document === null ? null : column.of(document);
};

const compares: Readonly<Record<string, (value: ColumnValue, wanted: ColumnValue) => boolean>> = {
  equal: (value, wanted) => value === wanted,
  before: (value, wanted) => String(value) < String(wanted),
  after: (value, wanted) => String(value) > String(wanted),
  atMost: (value, wanted) => String(value) <= String(wanted),
  atLeast: (value, wanted) => String(value) >= String(wanted),
  containing: (value, wanted) => String(value).toLowerCase().includes(String(wanted).toLowerCase()),
};

/** The read store's own rule in miniature: a comparison with null holds for no row. */
const holds = (filter: Filter, candidate: VedtaksloggRow): boolean => {
  if ('all' in filter) return filter.all.every((each) => holds(each, candidate));
  if ('any' in filter) return filter.any.some((each) => holds(each, candidate));
  if ('not' in filter) return !holds(filter.not, candidate);
  if ('columns' in filter) return matches(filter, candidate);
  return columnHolds(filter, valueIn(candidate, filter.column));
};

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words as they are written; endings are the read store's. */
const matches = ({ columns, value }: Matching, candidate: VedtaksloggRow): boolean =>
  value.split(/\s+/).every((term) =>
    columns.some((column) => {
      const text = ` ${wordsOf(String(valueIn(candidate, column) ?? '')).join(' ')} `;
      return text.includes(` ${wordsOf(term).join(' ')}${value.endsWith(term) ? '' : ' '}`);
    }),
  );

const columnHolds = (filter: Extract<Filter, { column: string }>, value: ColumnValue): boolean => {
  if ('values' in filter) return value !== null && filter.values.includes(value);
  if ('value' in filter) return value !== null && compares[filter.is]?.(value, filter.value) === true;
  return (value === null) === (filter.is === 'null');
};

const found = (candidate: VedtaksloggRow, question: VedtaksloggQuestion, publicOnly = false): boolean =>
  holds(vedtaksloggFilter(question, { today: day('2026-07-01'), publicOnly }), candidate);

const untriaged = row({ triage: null }, null);
const notNeeded = row({ triage: { needsFollowUp: false, reason: 'x', at: instant('2026-01-01') } }, null);
const notSplit = row({}, null);

describe('asking the vedtakslogg', () => {
  it('answers with everything when nothing is asked', () => {
    for (const each of [row(), untriaged, notNeeded]) expect(found(each, {})).toBe(true);
  });

  it('finds every row by its status, with or without follow-up', () => {
    const rows = [untriaged, notNeeded, notSplit, ...statuses.map((status) => row({}, { status }))];
    for (const each of rows) {
      for (const status of statuses)
        expect(found(each, { status: [status] })).toBe(statusOf(each) === status);
    }
  });

  it('finds what waits to be judged or split, and nothing that is withdrawn or followed up', () => {
    const withdrawn = { reason: 'x', at: instant('2026-01-01') };
    const rows = [
      untriaged,
      notSplit,
      notNeeded,
      row({}, { status: 'REGISTRERT' }),
      row({ triage: null, withdrawn }, null),
      row({ withdrawn }, null),
    ];
    expect(rows.filter((each) => found(each, { awaiting: 'TRIAGE' }))).toEqual([untriaged]);
    expect(rows.filter((each) => found(each, { awaiting: 'SPLIT' }))).toEqual([notSplit]);
  });

  it('tells open from closed', () => {
    const open = [untriaged, notSplit, row(), row({}, { status: 'MELDT_IVERKSATT' })];
    const closed = [notNeeded, row({}, { status: 'AVSLUTTET' })];
    for (const each of open) {
      expect([found(each, { open: true }), found(each, { closed: true })]).toEqual([true, false]);
      expect([found(each, { open: false }), found(each, { closed: false })]).toEqual([false, true]);
    }
    for (const each of closed) {
      expect([found(each, { open: true }), found(each, { closed: true })]).toEqual([false, true]);
    }
  });

  it('finds each row among the overdue or among the others, never in both or neither', () => {
    const late = { deadline: day('2026-06-30') };
    expect(found(row({}, late), { overdue: true })).toBe(true);
    const rows = [
      untriaged,
      notNeeded,
      row(),
      row({}, late),
      row({}, { deadline: day('2026-07-01') }),
      row({}, { ...late, status: 'MELDT_IVERKSATT' }),
      row({}, { ...late, status: 'AVSLUTTET' }),
    ];
    expect(rows.filter((each) => found(each, { overdue: true }))).toHaveLength(1);
    expect(rows.filter((each) => found(each, { overdue: false }))).toHaveLength(6);
  });

  it.each<[string, VedtaksloggQuestion, VedtaksloggQuestion]>([
    ['organ', { organ: 'kommunestyret' }, { organ: 'formannskapet' }],
    ['unit', { unit: 'teknisk' }, { unit: 'oppvekst' }],
    ['officer', { officer: 'p-1' }, { officer: 'p-2' }],
    ['kind', { kind: 'VEDTAK' }, { kind: 'VERBAL' }],
    ['first day', { from: day('2025-06-12') }, { from: day('2025-06-13') }],
    ['last day', { to: day('2025-06-12') }, { to: day('2025-06-11') }],
    ['words in the title', { text: 'ØRNES' }, { text: 'Ålesund' }],
    ['words of the point', { text: 'sak bes' }, { text: 'sak bar' }],
    ['case number', { text: ' ks 045/25 ' }, { text: 'KS 046' }],
    ['case number beside words', { text: 'ørnes 45/25 skole' }, { text: 'ørnes 46/25' }],
    ['case number behind its year', { text: '25/45' }, { text: '26/45' }],
    ['case number behind its whole year', { text: '2025/45' }, { text: '2024/45' }],
    ['case number of any organ', { text: 'PS 45/25' }, { text: 'PS 44/25' }],
    ['case number called so', { text: 'KS-sak 045/25' }, { text: 'FSK-sak 045/25' }],
    ['case number in a word', { text: 'sak45/25' }, { text: 'KS45/26' }],
    ['case number without zeros', { text: '45/25' }, { text: '145/25' }],
    ['case number with the whole year', { text: 'kommunestyret 045/2025' }, { text: '045/1925' }],
    ['case number of the organ', { text: 'kommunestyret 45/25' }, { text: 'FSK 45/25' }],
  ])('narrows by %s', (_, yes, no) => {
    expect([found(row(), yes), found(row(), no)]).toEqual([true, false]);
  });

  it('finds words in comments, for the public in public ones alone', () => {
    const commented = row({}, { publicComment: 'Anbud ute', internalComment: 'Advokatnotat' });
    expect(found(commented, { text: 'anbud' })).toBe(true);
    expect(found(commented, { text: 'advokat' }, true)).toBe(false);
    expect(found(commented, { text: 'advokat' })).toBe(true);
  });

  it('takes empty words for none', () => {
    expect(found(row(), { text: '  ' })).toBe(true);
  });
});

describe('what the public can ask the vedtakslogg', () => {
  const shielded = row({ shielding: { basis: 'offl. § 13', until: null } });

  it('finds no shielded vedtak, whatever is asked', () => {
    expect(found(shielded, {}, true)).toBe(false);
    expect(found(shielded, { status: ['UNDER_ARBEID'] }, true)).toBe(false);
    expect(found(shielded, {}, false)).toBe(true);
  });

  it('does not tell whose work is whose', () => {
    expect(found(row(), { officer: 'p-1' }, true)).toBe(false);
  });

  it('is told to whoever may know it, also of those who may not see what is shielded', () => {
    const reader = { today: day('2026-07-01'), publicOnly: true, officersToo: true };
    expect(holds(vedtaksloggFilter({ officer: 'p-1' }, reader), row())).toBe(true);
    expect(holds(vedtaksloggFilter({ officer: 'p-1' }, reader), shielded)).toBe(false);
  });

  it('lets whoever works on a shielded vedtak find it', () => {
    const own = { column: 'follow_up.officer', is: 'equal', value: 'p-1' } as const;
    const reader = { today: day('2026-07-01'), publicOnly: true, own };
    expect(holds(vedtaksloggFilter({}, reader), shielded)).toBe(true);
    const others = row({ shielding: { basis: 'offl. § 13', until: null } }, { officer: 'p-2' });
    expect(holds(vedtaksloggFilter({}, reader), others)).toBe(false);
  });
});

describe('the order of the vedtakslogg', () => {
  it.each(['DATE', 'CASE_NUMBER', 'DEADLINE', 'STATUS', 'TITLE', 'UNCHANGED'] as const)(
    'by %s is by columns that there are',
    (sort) => {
      for (const { column } of vedtaksloggOrder(sort)) expect(() => valueIn(row(), column)).not.toThrow();
    },
  );

  it('has the points of a vedtak in their order, also when case numbers are turned', () => {
    expect(vedtaksloggOrder('CASE_NUMBER', 'descending').slice(-2)).toEqual([
      { column: 'vedtak.sequence', direction: 'descending' },
      { column: 'follow_up.point', direction: 'ascending' },
    ]);
    expect(vedtaksloggOrder('DATE').at(-1)).toEqual({ column: 'follow_up.point', direction: 'ascending' });
  });

  it('turns what is asked for, and keeps the rest ascending', () => {
    expect(vedtaksloggOrder('UNCHANGED', 'descending')).toEqual([
      { column: 'follow_up.unchangedSince', direction: 'descending' },
      { column: 'vedtak.date', direction: 'ascending' },
    ]);
  });
});
