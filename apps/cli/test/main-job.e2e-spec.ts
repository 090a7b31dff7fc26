import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OutgoingMailDocument } from '#contexts';
import type { Explanation } from '#work/mail';
import { installIverk, type Iverk } from './run-iverk.js';

const fixtures = path.join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures');
const lists = ['2015', '2017', '2018', '2019'].map(
  (year) => [year, path.join(fixtures, `elverum-${year}.csv`)] as const,
);

interface ImportResult {
  readonly registered: readonly object[];
  readonly updated: readonly object[];
  readonly unchanged: readonly object[];
  readonly missing: readonly { caseNumber: string | null }[];
  readonly inDoubt: readonly object[];
  readonly rejected: readonly object[];
  readonly appendedEvents: number;
}

let iverk: Iverk;
beforeAll(async () => {
  iverk = await installIverk();
}, 60_000);
afterAll(() => iverk.remove());

const importAll = async (): Promise<readonly ImportResult[]> => {
  const results: ImportResult[] = [];
  for (const [year, file] of lists)
    results.push(
      await iverk.json('import', file, '--kommune', '3420', '--as-of', `${year}-12-31`, '--published'),
    );
  return results;
};

describe('A municipality begins with its own lists', () => {
  it('takes the four published lists in, in order, and loses no row', async () => {
    await iverk.json('kommune', 'add', '3420', '--name', 'Elverum');
    const results = await importAll();
    expect(results.map(({ rejected }) => rejected.length)).toEqual([0, 0, 0, 0]);
    expect(results[1]?.missing).toMatchObject([{ caseNumber: 'KS 005/11' }]);
    const rows = await iverk.json<{ caseNumber: { asWritten: string } | null }[]>('vedtakslogg');
    expect(rows).toHaveLength(13);
  }, 120_000);

  it('tells the history of KS 038/14 in the words of the lists', async () => {
    const rows = await iverk.json<
      { vedtakId: string; status: string; followUp: { statusAsWritten: string } }[]
    >('vedtakslogg', '--text', 'kulturminner');
    expect(rows).toMatchObject([
      { status: 'UNDER_ARBEID', followUp: { statusAsWritten: 'påbegynt igjen 3. tertial 2018 og pågår' } },
    ]);
  }, 60_000);

  it('shows the log as it was at the end of any of the years', async () => {
    const statusOn = async (day: string) =>
      (await iverk.json<{ status: string }[]>('vedtakslogg', '--text', 'kulturminner', '--as-of', day)).map(
        ({ status }) => status,
      );
    expect(await statusOn('2015-12-31')).toEqual([]);
    expect(await statusOn('2017-12-31')).toEqual(['PAA_VENT']);
    expect(await statusOn('2018-12-31')).toEqual(['UNDER_ARBEID']);
    expect(await iverk.json('vedtakslogg', '--known-at', '2020-01-01')).toEqual([]);
    const { code, stderr } = await iverk.run('vedtakslogg', '--as-of', '2199-01-01');
    expect([code, stderr]).toEqual([2, expect.stringContaining('01.01.2199 er ikke kommet ennå')]);
    const since = ['vedtakslogg', '--since', '2017-12-31', '--as-of', '2018-12-31'] as const;
    const changed = await iverk.json<{ changes: string[]; before: object; row: object }[]>(
      ...since,
      ...['--text', 'kulturminner'],
    );
    expect(changed).toMatchObject([
      { changes: ['MOVED_ON'], before: { status: 'PAA_VENT' }, row: { status: 'UNDER_ARBEID' } },
    ]);
    const { stdout } = await iverk.run(...since);
    expect(stdout).toContain('slik den var 31.12.2018, siden 31.12.2017:');
    expect(stdout).toMatch(/\n\nKommet videre \(\d+\)\n(?:.|\n)*\n {4}var: Satt på vent\n/);
    expect(await iverk.run('vedtakslogg', '--since', '2199-01-01')).toMatchObject({ code: 2 });
  }, 60_000);

  it('ties a vedtak to a goal, and counts by it', async () => {
    await iverk.json('strategy', 'KS 38/14', 'Delstrategi 2');
    expect(await iverk.run('strategy', 'KS 999/14', 'X')).toMatchObject({ code: 1 });
    const groups = await iverk.json<{ groupName: string | null; points: number }[]>(
      ...(['vedtakslogg', '--group-by', 'strategy'] as const),
    );
    expect(groups.map(({ groupName, points }) => [groupName, points])).toEqual([
      [null, 12],
      ['Delstrategi 2', 1],
    ]);
    expect(await iverk.json('vedtakslogg', '--strategy', 'Delstrategi 2')).toHaveLength(1);
    const { stdout } = await iverk.run('vedtakslogg', '--group-by', 'organ');
    expect(stdout).toMatch(/Kommunestyret: \d+ punkter, \d+ åpne, \d+ over fristen, alder \d+ dager/);
    await iverk.json('strategy', 'KS 38/14');
    const { code, stderr } = await iverk.run('vedtakslogg', '--view', 'Tull');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Kommunen har ingen lagrede visninger.')]);
  }, 60_000);

  it('writes nothing when the same lists come again', async () => {
    const results = await importAll();
    expect(results.map(({ appendedEvents }) => appendedEvents)).toEqual([0, 0, 0, 0]);
  }, 120_000);

  it('has nobody to ask until the organisation is known, and says so first', async () => {
    const { code, stdout } = await iverk.run('remind');
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(/ingen/i);
  }, 60_000);

  it('takes the organisation in, again and again, appending only changes', async () => {
    const sample = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'samples', 'organisasjon.csv');
    const first = await iverk.json<{ registered: object[]; appendedEvents: number }>(
      'organisation',
      'import',
      sample,
    );
    expect(first.registered.length).toBeGreaterThan(0);
    const again = await iverk.json<{ appendedEvents: number }>('organisation', 'import', sample);
    expect(again.appendedEvents).toBe(0);
  }, 60_000);

  it('asks once, and a round run twice sends no second mail', async () => {
    const first = await iverk.json<{ sent: number }>('remind');
    expect(first.sent).toBeGreaterThan(0);
    const mails = await readdir(path.join(iverk.directory, 'outbox'));
    expect(mails).toHaveLength(first.sent);
    expect(await iverk.json('remind')).toMatchObject({ sent: 0, planned: 0 });
    expect(await readdir(path.join(iverk.directory, 'outbox'))).toEqual(mails);
  }, 60_000);

  it('lists, shows and explains each mail, and sends one once more', async () => {
    const { mails, totalCount } = await iverk.json<{ mails: OutgoingMailDocument[]; totalCount: number }>(
      ...(['mail', 'list', '--state', 'ACCEPTED', '--first', '1'] as const),
    );
    const [mail] = mails;
    if (mail === undefined) throw new Error('no mail');
    expect([mails.length, totalCount]).toEqual([
      1,
      (await readdir(path.join(iverk.directory, 'outbox'))).length,
    ]);
    const shown = await iverk.run('mail', 'show', mail.mailKey.slice(0, 8));
    expect(shown.stdout).toContain(`Message-ID: <${mail.mailKey}@`);
    expect(shown.stdout).toMatch(
      /fordi runden for .* startet .*, svar innen .* \(regel ask-every-period, versjon 1\)/,
    );
    const { eml } = await iverk.json<{ eml: string }>('mail', 'show', mail.mailKey, '--eml');
    expect(eml).toContain(`Message-ID: <${mail.mailKey}@`);
    const why = await iverk.json<Explanation>('mail', 'why', '--person', mail.recipient);
    expect(why.told.map(({ mailKey }) => mailKey)).toContain(mail.mailKey);
    expect(why.nextRound).not.toBeNull();
    const own = ['--person', mail.recipient, '--weekday', 'onsdag', '--delivery', 'single'] as const;
    expect(await iverk.json('mail', 'preference', ...own)).toMatchObject({
      preference: { delivery: 'SINGLE', weekday: 3, language: null },
    });
    expect(await iverk.json('mail', 'resend', mail.mailKey)).toMatchObject({
      mail: { state: 'ACCEPTED', again: mail.mailKey, recipient: mail.recipient },
    });
    const wrong = await iverk.run('mail', 'show', 'finnes-ikke');
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('Fant ingen e-post') });
    expect((await iverk.run('mail', 'why')).code).toBe(2);
  }, 60_000);

  it('exports the vedtaksrapport in every format', async () => {
    const out = path.join(iverk.directory, 'rapport');
    const period = ['--from', '2019-01-01', '--to', '2026-12-31'];
    const { files } = await iverk.json<{ files: string[] }>(
      ...(['vedtaksrapport', ...period, '--format', 'xlsx,pdf,csv,json', '--out', out] as const),
    );
    expect(files.map((file) => path.extname(file))).toEqual(['.xlsx', '.pdf', '.csv', '.json']);
  }, 60_000);

  it('folds the whole log anew and finds every read model equal', async () => {
    expect(await iverk.json('verify')).toMatchObject({ sound: true, differences: [] });
    await iverk.json('rebuild');
    expect(await iverk.json('verify')).toMatchObject({ sound: true });
  }, 60_000);
});
