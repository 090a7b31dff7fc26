import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase } from '#testing';

describe('a database of the test’s own', () => {
  it('is empty, in UTF-8, sorts Norwegian, and is gone when dropped', async () => {
    const { url, drop } = await createTestDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ words: string; encoding: string }>(
      `select string_agg(word, ' ' order by word collate "nb-NO-x-icu") words, current_setting('server_encoding') encoding
       from unnest(array['ål', 'øl', 'ære', 'zoo', 'a']) word`,
    );
    expect(rows).toEqual([{ words: 'a zoo ære øl ål', encoding: 'UTF8' }]);
    await client.end();
    await drop();
    await expect(new pg.Client({ connectionString: url }).connect()).rejects.toMatchObject({ code: '3D000' });
  });
});
