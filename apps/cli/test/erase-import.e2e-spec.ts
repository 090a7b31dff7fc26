import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { logOf } from './log-of.js';
import { installIverk, type Iverk } from './run-iverk.js';

interface Erased {
  readonly texts: readonly { readonly eventId: string; readonly type: string; readonly field: string }[];
}

const sample = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'samples', 'vedtaksliste.csv');
const words = 'Venter på svar fra naboen Åse';
const reason = ['--reason', 'Opplysninger om en privatperson.'];

describe('A text that came with a list', () => {
  let iverk: Iverk;
  beforeAll(async () => {
    iverk = await installIverk();
    const list = path.join(iverk.directory, 'liste.csv');
    const [header = '', first = '', ...rest] = (await readFile(sample, 'utf8')).split(/\r?\n/);
    const comment = header.split(';').indexOf('Merknad');
    const cells = first.split(';').map((cell, index) => (index === comment ? words : cell));
    await writeFile(list, [header, cells.join(';'), ...rest].join('\n'));
    await iverk.json('import', list, '--kommune', '9999', '--name', 'Eksempel', '--as-of', '2025-12-31');
  }, 60_000);
  afterAll(() => iverk.remove());

  const ask = async <Row extends pg.QueryResultRow>(statement: string): Promise<readonly Row[]> => {
    const client = new pg.Client({ connectionString: iverk.databaseUrl });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  };
  const shown = () =>
    ask<{ key: string }>(`select key from read.follow_up where document::text like '%${words}%'`);

  it('is erased where it is asked for, and in what came of the import', async () => {
    expect(await shown()).toHaveLength(1);
    const [followUp] = await shown();
    const event = (await logOf(iverk)).find(
      ({ type, streamId }) =>
        type === 'StatusImported' && streamId === `followUp-9999.${followUp?.key ?? ''}`,
    );
    const args = ['erase', '--event', event?.eventId ?? '', '--field', 'comment', ...reason] as const;
    const planned = await iverk.json<Erased>(...args, '--dry-run');
    expect(planned.texts.map(({ type, field }) => `${type} ${field}`).sort()).toEqual([
      'StatusImported /comment',
      'StatusInImport /facts/comment',
    ]);
    expect(JSON.stringify(planned)).not.toContain(words);
    expect(await shown()).toHaveLength(1);

    expect((await iverk.json<Erased>(...args)).texts).toEqual(planned.texts);
    expect(await shown()).toEqual([]);
    expect((await iverk.json<Erased>(...args)).texts).toEqual([]);
    expect(await iverk.json('verify')).toMatchObject({ sound: true });
  }, 60_000);

  it('is not erased without saying which, and why', async () => {
    const attempts = [
      ['erase', '--event', 'noe', ...reason],
      ['erase', ...reason],
      ['erase', '--event', '5f0c1a5e-7d1b-4c1e-9a55-1e2f3a4b5c6d'],
    ];
    for (const args of attempts) expect((await iverk.run(...args)).code).toBe(2);
  }, 60_000);
});
