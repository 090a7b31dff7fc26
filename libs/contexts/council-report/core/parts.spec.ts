import { describe, expect, it } from '@jest/globals';
import { inParts } from './parts.js';

describe('A text in parts', () => {
  it('is whole again when they are joined, and none is longer than allowed', () => {
    for (const text of ['', 'a', 'abc', 'abcd', 'æøå'.repeat(100), 'á🏔'.repeat(50)]) {
      const parts = inParts(text, 3);
      expect(parts.join('')).toBe(text);
      expect(parts.length).toBeGreaterThan(0);
      expect(parts.every((part) => part.length <= 3)).toBe(true);
    }
  });

  it('cuts no character in two', () => {
    expect(inParts('ab🏔c', 3)).toEqual(['ab', '🏔c']);
  });
});
