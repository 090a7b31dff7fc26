import type { ChildProcess } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '#testing';
import { finished, installIverk, startIverk, type Iverk } from './run-iverk.js';

const guide = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'guides', 'own-procedure.md');
const ours = 'npm run -s iverk -- ';

type Kind = 'sh' | 'diff' | 'graphql';
interface Block {
  readonly kind: Kind;
  readonly text: string;
}

/** What the reader is told to do, in order. */
const blocksOf = (page: string): readonly Block[] =>
  [...page.matchAll(/^```(sh|diff|graphql)\n([^]*?)\n```$/gm)].map(([, kind, text = '']) => ({
    kind: kind as Kind,
    text,
  }));

/** As a shell splits a line: words, and what stands between quotes. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

/** The lines that stay or go, and those that stay or come. */
const sidesOf = (diff: string) => {
  const without = (sign: string) =>
    diff
      .split('\n')
      .filter((line) => !line.startsWith(sign))
      .map((line) => line.slice(1))
      .join('\n');
  return { before: without('+'), after: without('-') };
};

interface Asked {
  readonly organisation?: readonly { readonly id: string }[];
  readonly vedtakslogg?: {
    readonly edges: readonly { readonly node: { readonly vedtak?: { readonly id: string } } }[];
  };
  readonly splitVedtak?: { readonly __typename: string };
}

describe('The guide to a procedure of one’s own', () => {
  let iverk: Iverk;
  let server: ChildProcess;
  let address: string;
  let token: string;
  let ids: { readonly vedtak: string; readonly unit: string } | undefined;

  beforeAll(async () => {
    iverk = await installIverk({ PORT: (await freePort()).toString() });
  }, 60_000);
  afterAll(async () => {
    const ended = finished(server);
    server.kill('SIGINT');
    await ended;
    await iverk.remove();
  }, 60_000);

  /** `npm start`, in the first window. */
  const start = async () => {
    server = iverk.begin('start');
    if (server.stdout === null) throw new Error('No output to read');
    for await (const line of createInterface(server.stdout)) {
      const [name, value = ''] = line.trim().split(/\s+/);
      if (name === 'GraphQL') address = value;
      if (name === 'COORDINATOR') token = value;
      if (line.includes('Ctrl-C')) return;
    }
    throw new Error('start ended');
  };

  const run = async (line: string) => {
    if (line === 'npm start') return start();
    expect(line.startsWith(ours)).toBe(true);
    const { code, stdout, stderr } = await finished(
      startIverk(wordsOf(line.slice(ours.length)), { ...iverk.env, INIT_CWD: iverk.directory }),
    );
    expect({ line, code, stdout, stderr }).toMatchObject({ code: 0 });
    return undefined;
  };

  const edit = async (diff: string) => {
    const file = path.join(iverk.directory, 'egen.yaml');
    const text = await readFile(file, 'utf8');
    const { before, after } = sidesOf(diff);
    expect([before, text.split(before).length - 1]).toEqual([before, 1]);
    await writeFile(
      file,
      text.replace(before, () => after),
    );
  };

  const ask = async (query: string): Promise<Asked> => {
    const filled = query
      .replace('"VEDTAK"', JSON.stringify(ids?.vedtak))
      .replace('"ENHET"', JSON.stringify(ids?.unit));
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: filled }),
    });
    const { data, errors } = (await response.json()) as { data: Asked; errors?: object };
    expect(errors).toBeUndefined();
    return data;
  };

  /** The ids that the reader takes along. */
  const takeIds = ({ organisation = [], vedtakslogg = { edges: [] } }: Asked) => {
    const [waiting] = vedtakslogg.edges;
    ids = { vedtak: waiting?.node.vedtak?.id ?? '', unit: organisation[0]?.id ?? '' };
  };

  const seesTheField = (answer: Asked) => {
    expect(JSON.stringify(answer)).toContain('"fields":[{"label":"Innenfor budsjettet"}]');
  };

  const see = (answer: Asked) => {
    if (answer.organisation !== undefined) takeIds(answer);
    else if (answer.splitVedtak === undefined) seesTheField(answer);
    else expect(answer.splitVedtak.__typename).toBe('CommandAccepted');
  };

  it('is true from beginning to end', async () => {
    for (const { kind, text } of blocksOf(await readFile(guide, 'utf8')))
      if (kind === 'sh') for (const line of text.split('\n')) await run(line);
      else if (kind === 'diff') await edit(text);
      else see(await ask(text));
    expect(await iverk.json('instances')).toMatchObject({
      versions: expect.arrayContaining([
        { id: 'politisk-vedtak', version: 2, open: 10, ended: 3 },
      ]) as unknown,
    });
  }, 240_000);
});
