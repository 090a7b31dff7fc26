import { describe, expect, it } from '@jest/globals';
import { checkSize, maxFileBytes } from './check-size.js';

describe("A file's size", () => {
  it('is judged before the file is read', () => {
    expect(checkSize(1, 'liste.csv')).toBeNull();
    expect(checkSize(maxFileBytes, 'liste.csv')).toBeNull();
    expect(checkSize(0, 'liste.csv')).toEqual({ problem: 'file-empty', details: { file: 'liste.csv' } });
    expect(checkSize(200 * 1024 * 1024, '/hjemme/liste.csv')).toEqual({
      problem: 'file-too-large',
      details: { file: 'liste.csv', megabytes: '200', max: '20' },
    });
  });
});
