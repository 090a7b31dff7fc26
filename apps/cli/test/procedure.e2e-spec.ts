import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryDirectory, type TemporaryDirectory } from '#testing';
import { finished, startIverk } from './run-iverk.js';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'libs', 'contexts', 'procedures', 'shipped');
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
  const run = (...args: readonly string[]) =>
    finished(startIverk(['procedure', ...args], { IVERK_DATA_DIR: path.join(directory.path, 'data') }));

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

  it('are listed and shown, also by version', async () => {
    expect((await run('list')).stdout.split('\n')).toEqual([
      'avvik versjon 1  Avvik',
      'maanedsrapportering versjon 1  Månedsrapportering',
      'maanedsrapportering versjon 2  Månedsrapportering',
      'oppdrag versjon 1  Oppdrag',
      'politisk-vedtak versjon 1  Politisk vedtak',
      'utredning versjon 1  Utredning',
      'vedtaksrapport versjon 1  Vedtaksrapport',
      'verbalvedtak versjon 1  Verbalvedtak',
      '',
    ]);
    const { stdout } = await run('show', 'politisk-vedtak@1', '--language', 'en');
    expect(stdout).toContain('  KAN_IKKE_IVERKSETTES  Cannot be carried out as decided\n');
    expect((await run('show', 'politisk-vedtak@2')).stderr).toContain('politisk-vedtak@1');
  }, 60_000);

  it('are copied with their comments to a file that is ready to be the next version', async () => {
    const out = path.join(directory.path, 'kopi.yaml');
    expect((await run('copy', 'politisk-vedtak', out)).code).toBe(0);
    const text = await readFile(out, 'utf8');
    expect(text).toContain('# The organ must be told');
    expect(text).not.toContain('$schema');
    expect((await run('check', out)).stdout).toBe(`${out}: politisk-vedtak versjon 2 er i orden.\n`);
    const diff = JSON.parse((await run('diff', 'politisk-vedtak', out, '--json')).stdout) as object;
    expect(diff).toMatchObject({ differences: [{ what: 'procedure', keys: ['version'] }] });
    expect(await run('copy', 'politisk-vedtak', out)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('finnes fra før') as unknown,
    });
  }, 60_000);

  it('are copied under a name of their own, with how they can take points over', async () => {
    const out = path.join(directory.path, 'verbal.yaml');
    const { stdout } = await run('copy', 'politisk-vedtak', out, '--id', 'budsjettpunkt');
    expect(stdout).toContain('start: { on: point-opened, when: { kind: [VERBAL] } }');
    expect((await run('check', out)).stdout).toContain('budsjettpunkt versjon 1 er i orden.');
  }, 60_000);

  it('have started no database', () => {
    expect(existsSync(path.join(directory.path, 'data'))).toBe(false);
  });
});
