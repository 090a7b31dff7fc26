import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort, temporaryDirectory, type TemporaryDirectory } from '#testing';
import { openBrowser } from '../../../test/page/open-browser.js';
import { testEngine, type TestEngine } from '../../../test/test-engine.js';
import { finished, startIverk, type Finished } from './run-iverk.js';

let directory: TemporaryDirectory;
let port: number;
let engine: TestEngine;
beforeAll(async () => {
  directory = await temporaryDirectory();
  port = await freePort();
  engine = await testEngine();
});
afterAll(async () => {
  engine.stop();
  await directory.remove();
});

/** As `npm start` on a machine with nothing but Node: no database, no settings but where and which port. */
const settings = () => ({ IVERK_DATA_DIR: directory.path, PORT: port.toString(), ...engine.settings });

interface Running {
  readonly lines: readonly string[];
  readonly stop: (signal: NodeJS.Signals) => Promise<Finished>;
}

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) if (child.exitCode === null) child.kill('SIGKILL');
});

/** Starts all of Iverk and answers when it says that it is up. */
const start = async (): Promise<Running> => {
  const child = startIverk(['start'], settings());
  running.push(child);
  const end = finished(child);
  const lines: string[] = [];
  if (child.stdout === null) throw new Error('No output to read');
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    if (line.includes('Ctrl-C')) break;
  }
  if (child.exitCode !== null) throw new Error(`start ended: ${(await end).stderr}`);
  return {
    lines,
    stop: (signal) => {
      child.kill(signal);
      return end;
    },
  };
};

const tokenOf = (lines: readonly string[], role: string): string => {
  const line = lines.find((each) => each.trim().startsWith(role));
  return line?.trim().split(/\s+/)[1] ?? '';
};

const addressOf = (lines: readonly string[], name: string): string =>
  lines
    .find((each) => each.trim().startsWith(name))
    ?.trim()
    .split(/\s+/)[1] ?? '';

const ask = async <T>(address: string, query: string, token: string): Promise<T> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: T };
  return data;
};

const serverIsUp = () => existsSync(path.join(directory.path, 'postgres', 'cluster', 'postmaster.pid'));

const rowsOfTheDemo = 19;

describe('npm start on an empty data directory', () => {
  let first: Running;

  it('seeds the demo and prints addresses, tokens for three roles and three commands', async () => {
    first = await start();
    expect(addressOf(first.lines, 'GraphQL')).toBe(`http://localhost:${port.toString()}/graphql`);
    expect(first.lines.filter((line) => line.includes('npm run -s iverk --'))).toHaveLength(3);
    for (const role of ['CASE_OFFICER', 'COORDINATOR', 'DIRECTOR'])
      expect(tokenOf(first.lines, role)).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  }, 120_000);

  it('shows something in every list to whoever has a printed token', async () => {
    const graphql = addressOf(first.lines, 'GraphQL');
    const { myWork } = await ask<{ myWork: object[] }>(
      graphql,
      '{ myWork { id } }',
      tokenOf(first.lines, 'CASE_OFFICER'),
    );
    expect(myWork.length).toBeGreaterThan(0);
    const { vedtakslogg } = await ask<{
      vedtakslogg: { edges: { node: { status: string; followUp: { kind: string } | null } }[] };
    }>(
      graphql,
      '{ vedtakslogg(first: 100) { edges { node { status followUp { kind } } } } }',
      tokenOf(first.lines, 'DIRECTOR'),
    );
    const nodes = vedtakslogg.edges.map(({ node }) => node);
    expect(nodes).toHaveLength(rowsOfTheDemo);
    expect(new Set(nodes.map(({ status }) => status)).size).toBe(12);
    expect(new Set(nodes.flatMap(({ followUp }) => followUp?.kind ?? [])).size).toBe(6);
    const report = await fetch(addressOf(first.lines, 'Vedtaksrapport'));
    expect([report.status, report.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  it('serves the page, on which anybody may be played by a click of its own', async () => {
    const url = addressOf(first.lines, 'Nettsiden');
    expect((await fetch(url)).headers.get('content-type')).toMatch(/^text\/html/);
    const { demoPeople } = await ask<{ demoPeople: { id: string; role: string }[] }>(
      `${url}/graphql`,
      '{ demoPeople { id role } }',
      tokenOf(first.lines, 'DIRECTOR'),
    );
    const leader = demoPeople.find(({ role }) => role === 'LEADER');
    const play = (person: string | undefined, site: string) =>
      fetch(`${url}/demo/rolle`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'sec-fetch-site': site },
        body: JSON.stringify({ person }),
      });
    for (const refused of [await play(leader?.id, 'cross-site'), await play('nobody', 'same-origin')])
      expect([refused.status, refused.headers.getSetCookie()]).toEqual([422, []]);
    const [cookie = ''] = (await play(leader?.id, 'same-origin')).headers.getSetCookie();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookie.split(';')[0] ?? '' },
      body: JSON.stringify({ query: '{ viewer { id } }' }),
    });
    expect(await response.json()).toEqual({ data: { viewer: { id: leader?.id } } });
  });

  it('lets a newcomer become each of those who do the work, from the front page', async () => {
    const browser = await openBrowser();
    if (browser === undefined) return;
    try {
      const page = await browser.newPage({ baseURL: addressOf(first.lines, 'Nettsiden'), locale: 'nb-NO' });
      for (const [role, view] of [
        ['Vedtakskoordinator', 'Inn og ut'],
        ['Saksansvarlig', 'Mine punkter'],
        ['Leder', 'Min enhet'],
        ['Kommunedirektør', 'Oversikt'],
      ] as const) {
        await page.goto('/');
        const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: role }) });
        await card.getByRole('button', { name: /^Bli / }).click();
        await page.getByRole('heading', { level: 1, name: view }).waitFor();
      }
    } finally {
      await browser.close();
    }
  }, 60_000);

  it('says in one line that the port is taken, to whoever starts it again', async () => {
    const { code, stdout, stderr } = await finished(startIverk(['start'], settings()));
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringContaining(`Port ${port.toString()} er i bruk av et annet program.`),
    ]);
  }, 60_000);

  it('ends at Ctrl-C, quietly, and leaves no database running', async () => {
    const began = performance.now();
    const { code, stderr } = await first.stop('SIGINT');
    expect([code, stderr.trim()]).toEqual([0, 'Stopper …']);
    while (serverIsUp() && performance.now() - began < 15_000) await sleep(50);
    expect(serverIsUp()).toBe(false);
  }, 30_000);

  it('does not seed again the next time, and ends when it is told to', async () => {
    const again = await start();
    const { vedtakslogg } = await ask<{ vedtakslogg: { totalCount: number } }>(
      addressOf(again.lines, 'GraphQL'),
      '{ vedtakslogg { totalCount } }',
      tokenOf(again.lines, 'DIRECTOR'),
    );
    expect(vedtakslogg.totalCount).toBe(rowsOfTheDemo);
    expect((await again.stop('SIGTERM')).code).toBe(0);
  }, 60_000);
});
