import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wrapText } from './wrap-text.js';

const characters = (text: string) => Array.from(text).length;
const wrap = (text: string, width: number) => wrapText(text, width, characters);

describe('text in a column', () => {
  it('breaks at spaces and keeps them, so that words stay apart', () => {
    expect(wrap('ny gang- og sykkelvei', 9)).toEqual(['ny gang- ', 'og ', 'sykkelvei']);
  });

  it('breaks after a hyphen or a slash before it breaks within a word', () => {
    expect(wrap('gang-sykkelvei/fortau', 12)).toEqual(['gang-', 'sykkelvei/', 'fortau']);
  });

  it('breaks within a word that is wider than the column', () => {
    expect(wrap('kommunedelplan', 6)).toEqual(['kommun', 'edelpl', 'an']);
  });

  it('keeps line breaks and empty lines', () => {
    expect(wrap('a\n\nb', 5)).toEqual(['a', '', 'b']);
  });

  it('never loses a character and never goes beyond the column', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-composite' }),
        fc.integer({ min: 1, max: 40 }),
        (text, width) => {
          const line = text.replaceAll('\n', ' ');
          const lines = wrap(line, width);
          expect(lines.join('')).toBe(line);
          for (const each of lines) expect(characters(each.trimEnd())).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
