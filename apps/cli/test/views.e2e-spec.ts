import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installIverk, type Iverk } from './run-iverk.js';

interface Saved {
  readonly name: string;
  readonly owner: string | null;
}

describe('Saved views, by hand', () => {
  let iverk: Iverk;
  const view = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await iverk.run('view', ...args);
    return `${String(code)} ${stdout}${stderr}`;
  };
  const names = async (...by: readonly string[]) =>
    (await iverk.json<readonly Saved[]>('view', 'list', ...by)).map(
      ({ name, owner }) => `${name} ${owner === null ? 'alle' : 'egen'}`,
    );
  const kari = ['--by', 'Kari Eksempel'];

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
  }, 60_000);
  afterAll(() => iverk.remove());

  it('are for oneself, or for everybody by those who may', async () => {
    expect(await view('list')).toMatch(/^0 Her er ingen lagrede visninger/);
    expect(await view('save', 'Over fristen', '--overdue')).toMatch(/^2 .*--by/s);
    const everybody = ['save', 'Over fristen', '--overdue', '--group-by', 'unit', '--for-everybody'];
    expect(await view(...everybody, '--by', 'Mona Eksempel')).toMatch(/^1 .*kan bare COORDINATOR, DIRECTOR/);
    expect(await view(...everybody, ...kari)).toMatch(/^0 .*--view "Over fristen"\n/);
    const own = ['save', 'Mine', '--open', '--organ', 'KS', '--order-by', 'case-number', '--descending'];
    expect(await view(...own, '--by', 'Mona Eksempel')).toMatch(/^0 .*--by "Mona Eksempel"\n/);
    expect(await names()).toEqual(['Over fristen alle']);
    expect(await names('--by', 'Mona Eksempel')).toEqual(['Mine egen', 'Over fristen alle']);
    expect(await view('list', '--by', 'Mona Eksempel')).toBe(
      [
        '0 Mine (egen): vedtatt av KS, åpent, sortert etter saksnummer, synkende',
        'Over fristen (hele kommunen): over fristen, gruppert etter enhet',
        '',
      ].join('\n'),
    );
  }, 60_000);

  it('show in the vedtakslogg what its own options would', async () => {
    const shown = (...args: readonly string[]) => iverk.json<readonly object[]>('vedtakslogg', ...args);
    expect(await shown('--view', 'over fristen')).toEqual(await shown('--overdue', '--group-by', 'unit'));
    const [open, mine] = [
      await shown('--open', '--organ', 'KS'),
      await shown('--view', 'Mine', '--by', 'Mona Eksempel'),
    ];
    expect(mine.length).toBeGreaterThan(1);
    expect(
      [...mine]
        .reverse()
        .map((row) => JSON.stringify(row))
        .sort(),
    ).toEqual(open.map((row) => JSON.stringify(row)).sort());
    const { code, stderr } = await iverk.run('vedtakslogg', '--view', 'Mine');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Velg blant: Over fristen.')]);
  }, 60_000);

  it('are saved anew only when that is what was meant, renamed and deleted', async () => {
    const anew = ['save', 'over fristen', '--overdue', '--for-everybody', ...kari];
    expect(await view(...anew)).toMatch(/^1 .*Velg et annet navn/);
    expect(await view(...anew, '--replace')).toMatch(/^0 /);
    expect(await view('list')).toBe('0 over fristen (hele kommunen): over fristen\n');
    expect(await view('save', 'over fristen', '--open', ...kari)).toMatch(/^0 /);
    expect(await view('rename', 'over fristen', 'Sent', '--for-everybody', ...kari)).toMatch(
      /^0 Visningen heter nå «Sent»/,
    );
    expect((await names(...kari)).sort()).toEqual(['Sent alle', 'over fristen egen']);
    expect(await view('delete', 'Sent', '--by', 'Mona Eksempel')).toMatch(/^1 .*kan bare/);
    expect(await view('delete', 'Sent', ...kari)).toMatch(/^0 Visningen er slettet/);
    expect(await view('delete', 'Sent', ...kari)).toMatch(/^1 .*Fant ingen visning «Sent»/);
    expect(await names(...kari)).toEqual(['over fristen egen']);
  }, 60_000);
});
