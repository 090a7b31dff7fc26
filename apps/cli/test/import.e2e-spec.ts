import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { makeWorkbook, makeZip } from './make-zip.js';
import { finished, installIverk, type Iverk } from './run-iverk.js';

let iverk: Iverk;
beforeAll(async () => {
  iverk = await installIverk();
}, 60_000);
afterAll(() => iverk.remove());

const file = async (name: string, content: string | Uint8Array) => {
  const at = path.join(iverk.directory, name);
  await writeFile(at, content);
  return at;
};
const municipalities = async () =>
  (await iverk.json<{ number: string }[]>('kommune')).map(({ number }) => number);
const lists = ['2015', '2017', '2018', '2019'].map((year) =>
  path.join(import.meta.dirname, '..', '..', '..', 'test', 'fixtures', `elverum-${year}.csv`),
);
const reportFiles = async (kommune: string, ...options: readonly string[]) => {
  const out = path.join(iverk.directory, `rapport-${kommune}${options.join('')}`);
  const period = ['--from', '2024-01-01', '--to', '2026-12-31', '--format', 'csv,xlsx,json'];
  const { files } = await iverk.json<{ files: string[] }>(
    ...(['vedtaksrapport', '--kommune', kommune, ...period, '--out', out, ...options] as const),
  );
  const [csv = '', xlsx = '', json = ''] = files;
  const cells = (await readSheet(xlsx)).flat().map(String);
  return { csv: await readFile(csv, 'utf8'), cells, json: await readFile(json, 'utf8') };
};

describe('A first list that is not taken in', () => {
  const header = ['Saksnr', 'Tittel'];
  const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const swollen = { name: 'xl/worksheets/s1.xml', text: ' '.repeat(30_000_000) };

  it.each([
    ['bombe.xlsx', makeZip([swollen]), /bombe\.xlsx: arbeidsboken pakkes ut til mer enn den kan være/],
    ['xxe.xlsx', makeWorkbook([header, ['KS 1/24', '&amp;e;']], doctype), /xxe\.xlsx: .*XML-deklarasjoner/],
    ['tom.csv', '', /tom\.csv: filen er tom\. Lagre listen på nytt/],
    [
      'rad.csv',
      'Saksnr;Tittel\nKS 1/24;\n',
      /ingenting er tatt inn[^]*Rad 2: tittel mangler i kolonnen «Tittel»/,
    ],
  ])(
    'says why and begins no municipality: %s',
    async (name, content, says) => {
      const { code, stdout, stderr } = await iverk.run(
        'import',
        await file(name, content),
        '--kommune',
        '1841',
      );
      expect([code, `${stdout}${stderr}`]).toEqual([1, expect.stringMatching(says)]);
      expect(await municipalities()).toEqual([]);
    },
    30_000,
  );

  it('is tried without writing anything', async () => {
    const sound = await file('prøve.csv', 'Saksnr;Tittel\nKS 1/24;Ny skole\n');
    const tried = await iverk.json('import', sound, '--kommune', '1841', '--dry-run');
    expect(tried).toMatchObject({ registered: [{ caseNumber: 'KS 1/24' }], dryRun: true, appendedEvents: 0 });
    expect(await municipalities()).toEqual([]);
  }, 30_000);
});

describe('A formula in a cell', () => {
  const formula = '=HYPERLINK("http://evil.invalid";"Klikk")';

  it('comes out of CSV and XLSX as text, whichever it came from', async () => {
    const quoted = `"${formula.replaceAll('"', '""')}"`;
    const csv = await file('formel.csv', `Saksnr;Tittel;Status\nKS 1/24;${quoted};+1+1\n`);
    const escaped = formula.replaceAll('"', '&quot;');
    const workbook = [
      ['Saksnr', 'Tittel', 'Status'],
      ['KS 2/24', escaped, '@SUM(A1)'],
    ];
    const xlsx = await file('formel.xlsx', makeWorkbook(workbook));
    await iverk.json('import', csv, xlsx, '--kommune', '1001', '--published');
    const report = await reportFiles('1001');
    const fields = report.csv.split(/[;\r\n]/).map((field) => field.replace(/^"/, ''));
    expect(fields.filter((field) => /^[=+@]/.test(field))).toEqual([]);
    expect(report.csv.split("'=HYPERLINK")).toHaveLength(3);
    expect(report.cells.filter((cell) => cell === formula)).toHaveLength(2);
  }, 60_000);
});

describe('A shielded row', () => {
  const secrets = ['Navngitt', 'Kjøp', 'Varsling', 'hemmelig'];

  it('is in nothing that the public sees, also of a list that was public', async () => {
    const list = await file(
      'skjermet.csv',
      [
        'Utvalg;Saksnr;Dato;Tittel;Status;Merknad;Unntatt fra offentlighet;Hjemmel',
        'KS;1/24;05.02.2024;Gatelys;pågår;åpen merknad;;',
        'KS;2/24;05.02.2024;Navngitt oppsigelse;pågår;hemmelig merknad;;offl. § 13',
        'KS;3/24;05.02.2024;Kjøp av tomt, unntatt offentlighet;pågår;hemmelig pris;;',
        'KS;4/24;05.02.2024;Varsling;pågår;hemmelig varsel;ja;',
      ].join('\r\n'),
    );
    await iverk.json('import', list, '--kommune', '1002', '--published');
    const { csv, cells, json } = await reportFiles('1002');
    const log = await iverk.run('vedtakslogg', '--kommune', '1002', '--public', '--json');
    for (const seen of [csv, cells.join('\n'), json, log.stdout]) {
      expect(seen).toContain('Gatelys');
      expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
    }
    const internal = await reportFiles('1002', '--internal');
    expect(secrets.filter((secret) => internal.csv.includes(secret))).toEqual(secrets);
    const closed = await reportFiles('1002', '--edition', 'closed');
    expect(closed.csv).toContain('Navngitt');
    expect(closed.csv).not.toContain('Gatelys');
  }, 60_000);
});

describe('Lists imported while Iverk runs', () => {
  it('are carried out by it, write nothing the second time, and leave every read model sound', async () => {
    const running = iverk.begin('start', '--no-demo');
    const gone = finished(running);
    await new Promise<void>((resolve) => {
      running.stdout?.on('data', (chunk: string) => {
        if (chunk.includes('Ctrl-C')) resolve();
      });
    });
    const take = () =>
      iverk.json<{ registered: object[]; appendedEvents: number }>('import', ...lists, '--kommune', '3420');
    try {
      expect((await take()).registered).toHaveLength(13);
      expect((await take()).appendedEvents).toBe(0);
      expect(await iverk.json('verify')).toMatchObject({ sound: true });
    } finally {
      running.kill('SIGINT');
      await gone;
    }
    expect((await take()).appendedEvents).toBe(0);
  }, 60_000);
});
