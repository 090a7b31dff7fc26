import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { mayUseSession } from './session.js';

const host = 'iverk.demo.invalid';
const ours = { host, 'sec-fetch-site': 'same-origin' };
const theirs = { host, 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.invalid' };
const form = { 'content-type': 'multipart/form-data; boundary=x' };
const json = { 'content-type': 'application/json' };

const upload = (headers: IncomingHttpHeaders) => ({ method: 'POST', url: '/import?dryRun=true', headers });

describe('A session of a browser', () => {
  it.each([
    ['counts for an upload from a page of ours', upload({ ...ours, ...form }), true],
    ['counts for no upload from another site', upload({ ...theirs, ...form }), false],
    ['counts for no upload of which nothing is said', upload({ host, ...form }), false],
    ['counts for what only reads', { method: 'GET', url: '/vedtaksrapport/1', headers: theirs }, true],
    ['counts for our own forms, which carry a token', { ...upload(theirs), url: '/mine-punkter' }, true],
    ['counts for GraphQL as JSON', { ...upload({ ...theirs, ...json }), url: '/graphql' }, true],
    ['counts for no GraphQL as a form', { ...upload({ ...ours, ...form }), url: '/graphql' }, false],
  ])('%s', (_, request, expected) => {
    expect(mayUseSession(request)).toBe(expected);
  });
});
