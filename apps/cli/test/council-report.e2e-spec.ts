import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { nextInChain } from '#kernel';
import { installIverk, type Iverk } from './run-iverk.js';

interface Report {
  readonly state: string;
  readonly frozen: { readonly knownAt: string; readonly points: number } | null;
  readonly editions: readonly {
    readonly edition: string;
    readonly sha256: string;
    readonly withdrawn: boolean;
  }[];
}
interface Row {
  readonly status: string;
  readonly followUp: { readonly followUpId: string } | null;
}
interface Told {
  readonly followUpId: string | null;
  readonly status: string;
  readonly internal: { readonly officer: string | null } | null;
}
interface Model {
  readonly sections: readonly { readonly rows: readonly Told[] }[];
}

const formats = ['pdf', 'docx', 'html', 'xlsx', 'csv', 'json', 'jsonld'];
const first = '2026-01-01--2026-06-30';
const next = '2026-07-01--2026-12-31';

describe('The life of a vedtaksrapport, by hand', () => {
  let iverk: Iverk;
  const report = (...args: readonly string[]) => iverk.json<Report>('vedtaksrapport', ...args);
  const refused = async (...args: readonly string[]) => {
    const { code, stderr } = await iverk.run('vedtaksrapport', ...args);
    return `${String(code)} ${stderr}`;
  };
  const written = async (of: string, folder: string, format = 'json', ...args: readonly string[]) => {
    const out = path.join(iverk.directory, folder);
    await iverk.json('vedtaksrapport', 'export', of, '--format', format, '--out', out, ...args);
    const files = (await readdir(out)).sort();
    const bytes = await Promise.all(files.map((file) => readFile(path.join(out, file))));
    return new Map(files.map((file, index) => [path.extname(file), bytes[index] ?? Buffer.alloc(0)]));
  };
  const modelIn = (files: ReadonlyMap<string, Buffer>) =>
    JSON.parse(files.get('.json')?.toString() ?? '') as Model;
  const rowsIn = (files: ReadonlyMap<string, Buffer>) => modelIn(files).sections.flatMap(({ rows }) => rows);
  const done = async (period: string) => {
    await report('prepare', period, '--by', 'Kari Eksempel');
    await report('approve', period, '--by', 'Didrik Eksempel');
    return report('freeze', period, '--by', 'Kari Eksempel');
  };

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
  }, 60_000);
  afterAll(() => iverk.remove());

  it('goes from ordered to sent, and each step out of turn is refused with what may be done', async () => {
    expect(await refused()).toMatch(/^2 .*--from og --to/);
    expect(await refused('order', '--from', '2026-06-30', '--to', '2026-01-01')).toMatch(
      /^1 .*slutter \(01\.01\.2026\) før den begynner/,
    );
    const period = ['--from', '2026-01-01', '--to', '2026-06-30'];
    expect((await report('order', ...period, '--meeting', '2026-12-15', '--by', 'Mona Eksempel')).state).toBe(
      'BESTILT',
    );
    expect(await refused('order', ...period)).toMatch(/^1 .*bestilt allerede/);
    expect((await iverk.run('vedtaksrapport', 'show', first)).stdout).toMatch(/Mangler status fra perioden/);
    expect(await refused('freeze', first)).toMatch(/^1 .*«Bestilt» til «Frosset»/);
    expect(await refused('export', first)).toMatch(/^1 .*ingen slik utgave/);
    const frozen = await done(first);
    expect(frozen.state).toBe('FROSSET');
    expect(await refused('freeze', first)).toMatch(/^1 .*frosset allerede/);
    expect((await report('send', first, '--by', 'Mona Eksempel')).state).toBe('SENDT');
  });

  it('is drawn in every format and language, the same bytes each time, or not at all', async () => {
    const files = await written(first, 'one', formats.join());
    expect([...files.keys()].sort()).toEqual(formats.map((each) => `.${each}`).sort());
    const again = await written(first, 'two', formats.join());
    for (const [format, bytes] of files) expect(again.get(format)?.equals(bytes)).toBe(true);
    const english = await written(first, 'english', 'html', '--language', 'en');
    expect(english.get('.html')?.toString()).toContain('lang="en"');
    await written(first, 'closed', 'json', '--edition', 'closed');
    expect(await refused('export', first, '--format', 'doc')).toMatch(/^2 .*«doc» finnes ikke/);
    expect(await refused('export', first, '--out', '/dev/full')).toMatch(/^1 .*Kan ikke skrive/);
  });

  it('is considered by kommunestyret, and the next one shows what was closed no more', async () => {
    const treat = (...args: readonly string[]) => [
      ...['treat', first, '--case-number', 'KS 60/26', '--date', '2026-06-30'],
      ...args,
    ];
    const by = ['--by', 'Mona Eksempel'];
    expect(await refused(...treat('--close', 'KS 71/25', ...by))).toMatch(/^1 .*flere punkter/);
    expect(await refused(...treat('--close', 'KS 1/01', ...by))).toMatch(/^1 .*ikke et punkt i rapporten/);
    expect(await refused(...treat('--close', 'KS 15/26', ...by))).toMatch(
      /^1 .*KS 15\/26, punkt 1: Du kan ikke gå fra/,
    );
    const before = rowsIn(await written(first, 'before', 'json', '--edition', 'internal'));
    const [closed, sentBack] = before.filter(({ status }) => status === 'MELDT_IVERKSATT');
    await report(...treat('--close', 'KS 71/25#2', '--send-back', 'FSK 26/26=Planen mangler.', ...by));
    await report('order', '--from', '2026-07-01', '--to', '2026-12-31');
    await done(next);
    const after = rowsIn(await written(next, 'after', 'json', '--edition', 'internal'));
    const statusOf = (id: string | null | undefined) =>
      after.filter(({ followUpId }) => followUpId === id).map(({ status }) => status);
    expect([closed, sentBack].flatMap((each) => statusOf(each?.followUpId))).toEqual(['UNDER_ARBEID']);
  });

  it('gives its rows again to whoever asks what was known then', async () => {
    const all = await iverk.json<(Report & { readonly period: { readonly from: string } })[]>(
      'vedtaksrapport',
      'list',
    );
    const { frozen } = all.find(({ period }) => period.from === '2026-01-01') ?? { frozen: null };
    const then = await iverk.json<Row[]>('vedtakslogg', '--known-at', first);
    expect(await iverk.json<Row[]>('vedtakslogg', '--known-at', frozen?.knownAt ?? '')).toEqual(then);
    const statuses = new Map(then.map(({ status, followUp }) => [followUp?.followUpId, status]));
    const rows = rowsIn(await written(first, 'then', 'json', '--edition', 'internal'));
    expect(rows.length).toBeGreaterThan(10);
    for (const { followUpId, status } of rows)
      if (followUpId !== null) expect([followUpId, statuses.get(followUpId)]).toEqual([followUpId, status]);
  });

  it('goes to the archive whole: checksums, Noark 5 names, and a slice of the log that leads from head to head', async () => {
    const archived = async (out: string) => {
      const { file } = await iverk.json<{ readonly file: string }>(
        ...['vedtaksrapport', 'archive', first, '--out', path.join(iverk.directory, out)],
      );
      return readFile(file);
    };
    await iverk.json('seal');
    const bytes = await archived('archive');
    expect(bytes.equals(await archived('again'))).toBe(true);
    const files = new Map(Object.entries(unzipSync(bytes)));
    const textOf = (name: string) => Buffer.from(files.get(name) ?? []).toString();
    const sums = textOf('sjekksummer.txt').trimEnd().split('\n');
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const [sum = '', name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex'),
      ).toBe(sum);
      if (!name.endsWith('.xml'))
        expect(textOf('arkivstruktur.xml')).toContain(`<sjekksum>${sum}</sjekksum>`);
    }
    const chain = JSON.parse(textOf('logg/segl.json')) as Record<
      'before' | 'after' | 'seal',
      { readonly head: string }
    >;
    const lines = textOf('logg/hendelser.jsonl').trimEnd().split('\n');
    const digests = lines.map((line) => (JSON.parse(line) as { readonly digest: string }).digest);
    expect(digests.reduce(nextInChain, chain.before.head)).toBe(chain.after.head);
    expect(chain.seal.head).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is frozen in new editions when somebody is erased who had written in it, and the old are withdrawn', async () => {
    const officer = 'Bjørn Prøve';
    const internal = await written(next, 'with', 'json', '--edition', 'internal');
    expect(internal.get('.json')?.toString()).toContain(officer);
    await iverk.json('erase', '--person', officer, '--reason', 'Krav etter artikkel 17.');
    const erased = await written(next, 'without', 'json', '--edition', 'internal');
    expect(erased.get('.json')?.toString()).not.toContain(officer);
    expect(erased.get('.json')?.toString()).toContain('[slettet]');
    const verified = await iverk.json<
      {
        readonly editions: readonly {
          readonly edition: string;
          readonly version: number;
          readonly state: string;
        }[];
      }[]
    >('vedtaksrapport', 'verify', next);
    const states = verified[0]?.editions.map(
      ({ edition, version, state }) => `${edition} ${version.toString()} ${state}`,
    );
    expect(states).toEqual([
      ...[
        'public 1 WITHDRAWN',
        'internal 1 WITHDRAWN',
        'closed 1 WHOLE',
        'public 2 WHOLE',
        'internal 2 WHOLE',
      ],
    ]);
  });
});
