import { describe, expect, it } from '@jest/globals';
import { hashOf, uuid5 } from './identity.js';

describe('ids made of what they stand for', () => {
  // These ids stand in logs: a change of them would make every retry and every import a new thing.
  it('are the same for ever', () => {
    expect(uuid5('9999', 'KS', 2026, 12)).toBe('2b583ed6-0df3-5274-8caa-aeae1fb1708e');
    expect(uuid5('command', 0)).toBe('9a5fb0e0-1c8d-53b4-bc67-6cd3a9cade3b');
  });

  it('tell parts apart however they are cut, and numbers from text', () => {
    const ids = [uuid5('ab', 'c'), uuid5('a', 'bc'), uuid5('abc'), uuid5('1'), uuid5(1), uuid5('1', '')];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('hash equal values equally whatever the order of their keys', () => {
    expect(hashOf({ a: 1, b: [2] })).toBe(hashOf({ b: [2], a: 1 }));
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
