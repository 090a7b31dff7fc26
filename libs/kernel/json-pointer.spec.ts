import { describe, expect, it } from '@jest/globals';
import { pointerTo, replacedAt, valueAt } from './json-pointer.js';

const data = { a: [{ 'b/~c': 'x' }, 'y'], d: null };

describe('A JSON pointer', () => {
  it('points through objects and lists, whatever stands in a name', () => {
    const pointer = pointerTo('/a/0', 'b/~c');
    expect(pointer).toBe('/a/0/b~1~0c');
    expect(valueAt(data, pointer)).toBe('x');
    expect(valueAt(data, '/d/e')).toBeUndefined();
  });

  it('lets one value be replaced and leaves the rest, and what it was taken from, as it is', () => {
    const changed = replacedAt(data, '/a/0/b~1~0c', (value) => `${String(value)}!`);
    expect(changed).toEqual({ a: [{ 'b/~c': 'x!' }, 'y'], d: null });
    expect(data.a[0]).toEqual({ 'b/~c': 'x' });
  });
});
