import { describe, expect, it } from '@jest/globals';
import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ActorId, Instant, TenantId } from '#kernel';
import { temporaryDirectory } from '#testing';
import { signToken, SignedTokenAuthenticator } from './signed-token.js';
import { tokenKey } from './token-key.js';

const key = new Uint8Array(32).fill(7);
const identity = { tenant: '1841' as TenantId, person: 'person-1' as ActorId, roles: ['CASE_OFFICER'] };
const now = () => new Date().toISOString() as Instant;

describe('a signed token', () => {
  it('tells person, roles and municipality', async () => {
    const token = await signToken(key, identity, { issuedAt: now(), days: 1 });
    expect(await new SignedTokenAuthenticator(key).authenticate(token)).toEqual(identity);
  });

  it('is refused as expired when its days are over', async () => {
    const token = await signToken(key, identity, {
      issuedAt: '2024-01-01T00:00:00.000Z' as Instant,
      days: 1,
    });
    expect(await new SignedTokenAuthenticator(key).authenticate(token)).toEqual({ refused: 'token-expired' });
  });

  it('is refused when another installation signed it, or it is no token', async () => {
    const foreign = await signToken(new Uint8Array(32).fill(8), identity, { issuedAt: now(), days: 1 });
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`;
    for (const token of [foreign, unsigned, 'nonsense', ''])
      expect(await new SignedTokenAuthenticator(key).authenticate(token)).toEqual({
        refused: 'token-invalid',
      });
  });
});

describe('the signing key', () => {
  it('is made once, also by many at once, and only its owner may read it', async () => {
    const { path: directory, remove } = await temporaryDirectory();
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => tokenKey(directory)));
    expect(first).toHaveLength(32);
    for (const other of others) expect(other).toEqual(first);
    expect(await tokenKey(directory)).toEqual(first);
    expect(await readdir(directory)).toEqual(['token.key']);
    expect((await stat(path.join(directory, 'token.key'))).mode & 0o777).toBe(0o600);
    await remove();
  });

  it.each(['', 'abc', 'g'.repeat(64)])('is never what is no key: «%s»', async (text) => {
    const { path: directory, remove } = await temporaryDirectory();
    await writeFile(path.join(directory, 'token.key'), text);
    await expect(tokenKey(directory)).rejects.toThrow('ikke en nøkkel');
    await remove();
  });
});
