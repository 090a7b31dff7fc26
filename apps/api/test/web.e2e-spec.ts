import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { openTestApi, type TestApi } from './open-test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await givenMunicipality(api);
});
afterAll(() => api.close());

const get = (address: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${api.url}${address}`, { headers });

/** Every address that the page draws a view for, with something in the place of what varies. */
const addresses = [
  ...readFileSync(path.resolve('apps/web/src/router.tsx'), 'utf8').matchAll(/^\s+path: '([^']+)'/gm),
].map(([, address = '']) => address.replaceAll(/\$\w+/g, 'x'));

describe('The page', () => {
  it('is served for every view it has, with a policy that lets nothing in but our own files', async () => {
    expect(addresses.length).toBeGreaterThan(10);
    for (const address of addresses) {
      const response = await get(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it('has no script and no style in its markup, and files that are kept for ever and come packed', async () => {
    const markup = await (await get('/')).text();
    expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    const files = [...markup.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const response = await get(file, { 'accept-encoding': 'br' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-encoding')).toBe('br');
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('has nothing where there is no file, and nothing outside its folder', async () => {
    for (const address of ['/assets/nothing.js', '/assets/..%2findex.html', '/assets/', '/nothing'])
      expect([address, (await get(address)).status]).toEqual([address, 404]);
  });
});

describe('Where no demo runs', () => {
  it('nobody can be played', async () => {
    const { data } = await api.graphql<object>('{ viewer { id } demoPeople { id } }');
    expect(data).toEqual({ viewer: null, demoPeople: [] });
    const played = await fetch(`${api.url}/demo/rolle`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ person: 'director' }),
    });
    expect(played.status).toBe(404);
    expect(played.headers.getSetCookie()).toEqual([]);
  });
});

describe('Who asks', () => {
  it('is told who they are, in the language picked in the browser', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await api.token('leader', 'LEADER')}`,
        cookie: 'iverk-sprak=nn',
        'accept-language': 'en',
      },
      body: JSON.stringify({ query: '{ viewer { name roles language } }' }),
    });
    const { data } = (await response.json()) as { data: { viewer: { roles: string[] } } };
    expect(data.viewer).toMatchObject({ name: 'leader Eksempel', language: 'nn' });
    expect(data.viewer.roles).toContain('LEADER');
  });
});
