import { describe, expect, it } from '@jest/globals';
import { isFromSameOrigin } from './same-origin.js';

const host = 'iverk.demo.invalid:3000';

describe('A request that changes something', () => {
  it.each([
    ['the browser says it is from the same origin', { host, 'sec-fetch-site': 'same-origin' }, true],
    ['from another site', { host, 'sec-fetch-site': 'cross-site', origin: `https://${host}` }, false],
    ['from another part of the site', { host, 'sec-fetch-site': 'same-site' }, false],
    ['typed by the user', { host, 'sec-fetch-site': 'none' }, false],
    ['an older browser, from a page of ours', { host, origin: `https://${host}` }, true],
    ['an older browser, from elsewhere', { host, origin: 'https://elsewhere.invalid' }, false],
    ['another port', { host, origin: 'https://iverk.demo.invalid:4000' }, false],
    ['a page without an origin', { host, origin: 'null' }, false],
    ['nothing said', { host }, false],
    ['nothing at all', {}, false],
  ])('%s', (_, headers, expected) => {
    expect(isFromSameOrigin(headers)).toBe(expected);
  });
});
