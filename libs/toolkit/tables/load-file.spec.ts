import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFile } from './load-file.js';

describe('loading a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'iverk-files-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives its bytes', async () => {
    await writeFile(join(folder, 'a.csv'), 'abc');
    expect(await loadFile(join(folder, 'a.csv'))).toEqual(new Uint8Array([97, 98, 99]));
  });

  it('refuses 200 MB without reading them', async () => {
    const path = join(folder, 'stor.csv');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    expect(await loadFile(path)).toEqual({
      problem: 'file-too-large',
      details: { file: 'stor.csv', megabytes: '200', max: '20' },
    });
  });

  it.each([
    ['tom.csv', 'file-empty'],
    ['finnes-ikke.csv', 'file-not-found'],
  ])('refuses %s: %s', async (name, problem) => {
    if (problem === 'file-empty') await writeFile(join(folder, name), '');
    expect(await loadFile(join(folder, name))).toEqual({ problem, details: { file: name } });
  });

  it('refuses a folder', async () => {
    expect(await loadFile(folder)).toMatchObject({ problem: 'file-not-found' });
  });
});
