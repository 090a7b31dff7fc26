import { describe, expect, it } from '@jest/globals';
import { headingsShown, isBlank, oneLine } from './cells.js';

describe('A cell', () => {
  it('is compared on one line, without what nobody sees', () => {
    expect(oneLine(' Over\u00adordnet\r\n\u00a0enhet\u200b ')).toBe('Overordnet enhet');
    expect(oneLine('A\u030a\u0000se')).toBe('Å se');
  });

  it('that holds a dash or a question mark holds nothing', () => {
    expect(['', ' – ', '?', '...'].every(isBlank)).toBe(true);
    expect(isBlank('0')).toBe(false);
  });
});

describe('Headings in a message', () => {
  it('are cut, and never somebody’s national identity number', () => {
    expect(headingsShown(['Navn', '', '01818010083', 'x'.repeat(70)])).toBe(`Navn, •••, ${'x'.repeat(60)}…`);
  });
});
