import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { finished, startIverk } from './run-iverk.js';

const folder = path.join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'libs',
  'contexts',
  'follow-up',
  'procedures',
);
const shipped = path.join(folder, 'politisk-vedtak.yaml');

describe('Procedures from the command line, without a database', () => {
  let directory: TemporaryDirectory;
  let own: string;
  beforeAll(async () => {
    directory = await temporaryDirectory();
    own = path.join(directory.path, 'egen.yaml');
    const text = await readFile(shipped, 'utf8');
    await writeFile(
      own,
      text.replace('id: politisk-vedtak', 'id: egen').replace('by: [COORDINATOR]', 'by: [KOORDINATOR]'),
    );
  });
  afterAll(() => directory.remove());
  const run = (...args: readonly string[]) => finished(startIverk(['procedure', ...args], {}));

  it('are checked, the one that comes with Iverk and one’s own, with the place of what is wrong', async () => {
    const { code, stdout } = await run('check', shipped, own);
    expect([code, stdout.trim().split('\n')]).toEqual([
      1,
      [
        `${shipped}: politisk-vedtak versjon 1 er i orden.`,
        `${own}:69:10: Rollen «KOORDINATOR» finnes ikke.`,
      ],
    ]);
  }, 60_000);

  it('are drawn to a file, with where a case stands', async () => {
    const out = path.join(directory.path, 'bilde.svg');
    const { code } = await run('diagram', 'politisk-vedtak', '--here', 'PAA_VENT', '--out', out);
    expect(code).toBe(0);
    expect(await readFile(out, 'utf8')).toMatch(/<g class="state here">.*Satt på vent/);
  }, 60_000);

  it('are not drawn where there is none of that name, or no such state', async () => {
    expect(await run('diagram', 'ukjent')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('politisk-vedtak') as unknown,
    });
    expect((await run('diagram', 'politisk-vedtak', '--here', 'MÅNEN')).code).toBe(2);
  }, 60_000);
});
