import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { finished, installIverk, startIverk, type Iverk } from './run-iverk.js';

let iverk: Iverk;
beforeAll(async () => {
  iverk = await installIverk();
  await iverk.json('kommune', 'add', '3420', '--name', 'Prøve');
}, 60_000);
afterAll(() => iverk.remove());

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The files that one command makes Node read, as V8 itself tells of them: ours, and packages by name. */
const filesReadBy = async (...args: readonly string[]) => {
  const folder = path.join(iverk.directory, 'read', ...args);
  const { code } = await finished(startIverk(args, { ...iverk.env, NODE_V8_COVERAGE: folder }));
  expect(code).toBe(0);
  const [report = ''] = await readdir(folder);
  const { result } = JSON.parse(await readFile(path.join(folder, report), 'utf8')) as Coverage;
  const urls = result.map(({ url }) => url);
  const packages = urls.map((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1]);
  return {
    own: urls.filter((url) => /\/dist\/(apps|libs)\//.test(url)),
    packages: new Set(packages.filter((each) => each !== undefined)),
  };
};

describe('A command reads only what it needs', () => {
  it('for help: the names of the commands, and nothing of what they do', async () => {
    const { own, packages } = await filesReadBy('--help');
    expect(packages).toEqual(new Set(['commander', 'reflect-metadata']));
    expect(own.length).toBeLessThan(12);
  }, 60_000);

  it('for the follow-up log: nothing of servers, jobs, reports, letters or lists', async () => {
    const { own, packages } = await filesReadBy('vedtakslogg');
    const heavy = /^(@nestjs|@apollo|@bull-board|@fastify|fastify|graphql$|bullmq|ioredis|pdfkit|csv-)/;
    expect([...packages].filter((each) => heavy.test(each))).toEqual([]);
    // Of about twice as many; a server that slipped in would bring most of the others.
    expect(own.length).toBeLessThan(700);
  }, 60_000);
});
