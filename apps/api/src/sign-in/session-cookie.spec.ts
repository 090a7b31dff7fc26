import { describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import { csrfOf, giveSecret, isOwnForm, newSecret, readSecret, takeSecret } from './session-cookie.js';

const answered = async (baseUrl: string) => {
  const server = fastify();
  await server.register(cookie);
  server.get('/give', (_, reply) => {
    giveSecret(reply, 'iverk', { baseUrl, secret: 's3cret' });
    return 'given';
  });
  server.get('/take', (request, reply) => {
    takeSecret(reply, 'iverk', baseUrl);
    return readSecret(request, 'iverk', baseUrl) ?? 'none';
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const [set = ''] = (await fetch(`${url}/give`)).headers.getSetCookie();
  const taken = await fetch(`${url}/take`, { headers: { cookie: set.split(';')[0] ?? '' } });
  const [cleared = ''] = taken.headers.getSetCookie();
  const read = await taken.text();
  await server.close();
  return { set, read, cleared };
};

describe('the cookie of a session', () => {
  it('is kept to its host and to https', async () => {
    const { set, read, cleared } = await answered('https://iverk.example.no');
    expect(set).toBe('__Host-iverk=s3cret; Max-Age=43200; Path=/; HttpOnly; Secure; SameSite=Lax');
    expect(read).toBe('s3cret');
    expect(cleared).toMatch(/^__Host-iverk=; Max-Age=0; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
  });

  it('has a plain name where there is no https', async () => {
    const { set, read } = await answered('http://localhost:3000');
    expect(set).toBe('iverk=s3cret; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax');
    expect(read).toBe('s3cret');
  });
});

describe('the token of a form', () => {
  it('is known to its session only, and does not tell its secret', () => {
    const secret = newSecret();
    expect(csrfOf(secret)).not.toContain(secret);
    expect(isOwnForm(secret, csrfOf(secret))).toBe(true);
    for (const other of [csrfOf(newSecret()), '', undefined, [csrfOf(secret)]])
      expect(isOwnForm(secret, other)).toBe(false);
  });
});
