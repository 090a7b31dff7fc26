import { describe, expect, it } from '@jest/globals';
import { numberedVedtakId } from '#contexts/vedtak';
import type { FiksRow } from '../rows/to-fiks-row.js';
import { judgeFiks } from './judge-fiks.js';
import type { ImportOptions } from './judgement.js';
import { day, municipality, row as listRow, tenant } from './testing/imports.js';

const id = numberedVedtakId(tenant, { organ: 'KS', year: 2021, sequence: 34 });

const message = (others: Partial<FiksRow> = {}): FiksRow => ({
  row: 1,
  path: '$',
  organAsWritten: 'Kommunestyre',
  numbers: [{ organAsWritten: 'Kommunestyre', year: 2021, sequence: 34, asWritten: '34/2021' }],
  systemCase: '2021/2',
  archiveCase: null,
  date: day('2021-05-20'),
  final: true,
  title: 'Områderegulering for His',
  text: 'Områdereguleringen vedtas.',
  responsible: null,
  shielding: null,
  doubts: [],
  ...others,
});

const options: ImportOptions = {
  asOf: null,
  today: day('2021-06-01'),
  published: false,
  organ: null,
  skipRejected: false,
  fileName: 'vedtak.json',
  fileHash: 'abc',
};

const setUp = () => {
  const { take, known, happens, imports } = municipality();
  const judge = (
    rows: readonly FiksRow[],
    today = '2021-06-01',
    rejected: Parameters<typeof judgeFiks>[0]['rejected'] = [],
  ) =>
    judgeFiks({
      tenant,
      rows,
      rejected,
      known: known(),
      organs: [],
      matchResponsible: () => ({ unit: null, officer: null, doubt: null }),
      options: { ...options, today: day(today) },
    });
  const receive = (rows: readonly FiksRow[], today = '2021-06-01') =>
    take(judge(rows, today), `${today}T12:00:00.000Z`);
  return { judge, receive, happens, imports };
};

describe('a message from the meeting system', () => {
  it('registers the vedtak and opens nothing', () => {
    const { receive } = setUp();
    const { registered, events } = receive([message()]);
    expect(registered).toMatchObject([{ row: 1, vedtakId: id, followUpId: null }]);
    expect(events).toMatchObject([
      { type: 'ImportAccepted', data: { source: 'fiks' } },
      {
        type: 'VedtakInImport',
        data: { points: [], facts: { source: 'fiks', final: true, systemCase: '2021/2' } },
      },
    ]);
  });

  it('appends nothing the second time', () => {
    const { receive } = setUp();
    receive([message()]);
    expect(receive([message()], '2021-06-02')).toMatchObject({ events: [], unchanged: [{ vedtakId: id }] });
  });

  it('corrects title and text, and an older message does not take it back', () => {
    const { receive } = setUp();
    receive([message()]);
    const next = message({ title: 'Områderegulering for His, endelig', text: 'Vedtas med endringer.' });
    expect(receive([next], '2021-06-02').updated[0]?.changes.map(({ what }) => what)).toEqual([
      'title',
      'text',
    ]);
    expect(receive([message()], '2021-06-03').events).toEqual([]);
  });

  it('makes final what was an innstilling', () => {
    const { receive } = setUp();
    receive([message({ final: false })]);
    expect(receive([message()]).updated[0]?.changes).toEqual([{ what: 'final', from: 'false', to: 'true' }]);
    expect(receive([message({ final: false })]).events).toEqual([]);
  });

  it('shields what was open', () => {
    const { receive } = setUp();
    receive([message()]);
    const shielding = { basis: 'offl. § 13', until: null };
    expect(receive([message({ shielding })]).updated[0]?.changes).toMatchObject([{ what: 'shielding' }]);
  });

  it('that comes twice in one file is one vedtak, the last telling counts', () => {
    const { receive } = setUp();
    const { registered, unchanged, events } = receive([
      message(),
      message({ row: 2, title: 'Rettet tittel' }),
    ]);
    expect([registered.length, unchanged.length]).toEqual([1, 1]);
    expect(events[1]).toMatchObject({ data: { facts: { title: 'Rettet tittel' } } });
  });

  it('keeps the known day and asks', () => {
    const { receive } = setUp();
    receive([message()]);
    const { inDoubt, events } = receive([message({ date: day('2021-05-21') })]);
    expect(inDoubt).toMatchObject([{ code: 'date-conflict' }]);
    expect(events.map(({ type }) => type)).toEqual(['ImportAccepted', 'ImportDoubtRaised']);
  });

  it('corrects what a list has registered', () => {
    const { receive, imports } = setUp();
    imports([listRow('KS 34/21', 'His')], { asOf: day('2021-05-31') });
    expect(receive([message()]).updated[0]?.changes.map(({ what }) => what)).toEqual([
      'title',
      'text',
      'date',
    ]);
    expect(imports([listRow('KS 34/21', 'His')], { asOf: day('2021-05-31') }).events).toEqual([]);
  });

  it('of a withdrawn vedtak is in doubt', () => {
    const { receive, happens } = setUp();
    receive([message()]);
    happens(id, { type: 'VedtakWithdrawn', data: { reason: 'Feil' } }, '2021-06-01T13:00:00.000Z');
    expect(receive([message()]).inDoubt).toMatchObject([{ code: 'vedtak-withdrawn', leftOut: true }]);
  });

  it('that cannot be read stops the file', () => {
    const { judge } = setUp();
    const rejected = [{ row: 2, column: 'sak.tittel', code: 'title-missing', details: {} }];
    expect(judge([message()], '2021-06-01', rejected)).toMatchObject({
      registered: [],
      events: [],
      rejected,
    });
  });
});
