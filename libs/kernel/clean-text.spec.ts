import { describe, expect, it } from '@jest/globals';
import { cleanText, isBlank, oneLine, said, saysTheSame, shown, shownList } from './clean-text.js';

describe('Text from outside', () => {
  it('is kept without what nobody sees and no database takes, line breaks kept', () => {
    expect(cleanText(' Over\u00adordnet \r\n\u00a0 enhet\u200b\u0000\ud800 ')).toBe(
      'Overordnet\nenhet\ufffd',
    );
  });

  it('comes on one line where it must', () => {
    expect(oneLine(' Over\u00adordnet\r\n\u00a0enhet\u200b ')).toBe('Overordnet enhet');
    expect(oneLine('A\u030a\u0000se')).toBe('Å se');
  });

  it('that is blank says nothing', () => {
    expect([null, '', ' \n'].map(said)).toEqual([null, null, null]);
    expect(said(' Ferdig. ')).toBe('Ferdig.');
  });

  it('says the same with other blanks and hyphens', () => {
    expect(saysTheSame('Under\u00ad arbeid\n', ' Under arbeid')).toBe(true);
    expect(saysTheSame(null, ' ')).toBe(true);
    expect(saysTheSame('Under arbeid', 'under arbeid')).toBe(false);
  });
});

describe('A cell', () => {
  it('that holds a dash or a question mark holds nothing', () => {
    expect(['', ' – ', '?', '...'].every(isBlank)).toBe(true);
    expect(isBlank('0')).toBe(false);
  });
});

describe('A value in a message', () => {
  it('is cut, and never somebody’s national identity number', () => {
    expect(shown('x'.repeat(70))).toBe(`${'x'.repeat(60)}…`);
    expect(shownList(['Navn', ' ', '01818010083'])).toBe('Navn, •••');
  });
});
