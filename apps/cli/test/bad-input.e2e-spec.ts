import { createServer } from 'node:http';
import { open, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finished, installIverk, startIverk, type Iverk } from './run-iverk.js';

let iverk: Iverk;
beforeAll(async () => {
  iverk = await installIverk();
  await iverk.json('kommune', 'add', '3420', '--name', 'Prøve');
}, 60_000);
afterAll(() => iverk.remove());

const file = async (name: string, content: string | Uint8Array) => {
  const at = path.join(iverk.directory, name);
  await writeFile(at, content);
  return at;
};
const head = async () => (await iverk.json<{ head: string }>('verify')).head;

describe('A file that cannot be read', () => {
  let before: string;
  beforeAll(async () => {
    before = await head();
  }, 60_000);
  afterAll(async () => {
    expect(await head()).toBe(before);
  }, 60_000);

  const cases: readonly (readonly [string, string, string | Uint8Array, RegExp])[] = [
    ['an empty file', 'tom.csv', '', /tom/i],
    ['no table', 'brev.csv', 'Kjære kommune, her er brevet vårt.', /tabell|kolonne/i],
    ['unknown columns', 'ukjent.csv', 'foo;bar\n1;2\n', /kolonne/i],
    [
      'a date that does not exist',
      'dato.csv',
      'Saksnr;Dato;Tittel\nKS 1/24;31.02.2024;Sak\n',
      /31\.02\.2024/,
    ],
    [
      'a title that is too long',
      'lang.csv',
      `Saksnr;Dato;Tittel\nKS 1/24;01.02.2024;${'a'.repeat(2001)}\n`,
      /2 ?000/,
    ],
    [
      'a national identity number',
      'fnr.csv',
      'Saksnr;Dato;Tittel\nKS 1/24;01.02.2024;Gjelder 01010750160\n',
      /fødselsnummer/,
    ],
    ['a Fiks message without its fields', 'fiks.json', '{"hei": 1}', /fiks|felt|mangler/i],
  ];

  it.each(cases)(
    'is refused: %s',
    async (_, name, content, expected) => {
      const { code, stdout, stderr } = await iverk.run('import', await file(name, content));
      expect([code, `${stdout}${stderr}`]).toEqual([1, expect.stringMatching(expected)]);
    },
    60_000,
  );

  it('is refused when it is 200 MB', async () => {
    const at = path.join(iverk.directory, 'stor.csv');
    const handle = await open(at, 'w');
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    const { code, stdout, stderr } = await iverk.run('import', at);
    expect([code, `${stdout}${stderr}`]).toEqual([1, expect.stringMatching(/20 MB/)]);
  }, 60_000);

  it('is refused when it is not there', async () => {
    const { code, stderr, stdout } = await iverk.run('import', path.join(iverk.directory, 'borte.csv'));
    expect([code, `${stdout}${stderr}`]).toEqual([1, expect.stringContaining('borte.csv')]);
  }, 60_000);
});

describe('A wrong command', () => {
  it.each([
    ['an unknown option', ['import', '--nonsense']],
    ['an unknown command', ['fly']],
    ['a date that does not exist', ['remind', '--on', '2024-02-31']],
    [
      'an unknown format',
      ['vedtaksrapport', '--from', '2024-01-01', '--to', '2024-02-01', '--format', 'doc'],
    ],
    ['an unknown role', ['token', '--person', 'x', '--role', 'KING']],
  ])(
    'ends with 2: %s',
    async (_, args) => {
      const { code, stderr } = await iverk.run(...args);
      expect(code).toBe(2);
      expect(stderr).not.toBe('');
      expect(stderr).not.toMatch(/\n\s+at /);
    },
    60_000,
  );
});

describe('A start that cannot be', () => {
  const oneLine = (stderr: string) => stderr.trim().split('\n');

  it.each([
    ['an unknown setting', { IVERK_KOMUNE: '1841' }, 2, /IVERK_KOMUNE.*IVERK_KOMMUNE/],
    ['a bad port', { PORT: 'eighty' }, 2, /PORT/],
    ['a broken DATABASE_URL', { DATABASE_URL: 'mysql://x' }, 2, /DATABASE_URL/],
    [
      'a database that does not answer',
      { DATABASE_URL: 'postgres://u:hemmelig@127.0.0.1:1/x' },
      3,
      /127\.0\.0\.1/,
    ],
    ['a data directory that cannot be written', { IVERK_DATA_DIR: '/proc/iverk' }, 3, /\/proc\/iverk/],
  ] as const)(
    'says why in one line: %s',
    async (_, settings, expected, says) => {
      const { code, stderr } = await finished(startIverk(['start'], { ...iverk.env, ...settings }));
      expect([code, oneLine(stderr)]).toEqual([expected, [expect.stringMatching(says)]]);
      expect(stderr).not.toContain('hemmelig');
    },
    60_000,
  );

  it('says why in one line: a port in use', async () => {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '0.0.0.0', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    try {
      const settings = { ...iverk.env, PORT: port.toString() };
      const { code, stderr } = await finished(startIverk(['start', '--no-demo'], settings));
      expect([code, oneLine(stderr).at(-1)]).toEqual([3, expect.stringContaining(port.toString())]);
    } finally {
      server.close();
    }
  }, 60_000);
});
