import { describe, expect, it } from '@jest/globals';
import { mayUseSession } from './session.js';

const host = 'iverk.demo.invalid';
const ours = { host, 'sec-fetch-site': 'same-origin' };
const theirs = { host, 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.invalid' };
const form = { 'content-type': 'multipart/form-data; boundary=x' };
const json = { 'content-type': 'application/json' };

describe('A session of a browser', () => {
  it.each([
    ['counts for an upload from a page of ours', 'POST', '/import?dryRun=true', { ...ours, ...form }, true],
    ['counts for no upload from another site', 'POST', '/import', { ...theirs, ...form }, false],
    ['counts for no upload of which nothing is said', 'POST', '/import', { host, ...form }, false],
    ['counts for what only reads', 'GET', '/vedtaksrapport/1', theirs, true],
    ['counts for our own forms, which carry a token', 'POST', '/mine-punkter', theirs, true],
    ['counts for GraphQL as JSON', 'POST', '/graphql', { ...theirs, ...json }, true],
    ['counts for no GraphQL as a form', 'POST', '/graphql', { ...ours, ...form }, false],
  ])('%s', (_, method, url, headers, expected) => {
    expect(mayUseSession({ method, url, headers })).toBe(expected);
  });
});
