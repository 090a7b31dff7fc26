import { describe, expect, it } from '@jest/globals';
import { tellDelay, tellDue } from './tell-timer.js';
import type { Timer } from './timer.js';

const nameOf = (date: string) => (date === 'deadline' ? 'fristen' : date);

describe('A timer in words', () => {
  it.each<[Timer['due'], string]>([
    [{ after: 'entry', days: 90 }, '90 dager etter at saken kom hit'],
    [{ after: 'deadline', days: 1 }, '1 dag etter fristen'],
    [{ before: 'deadline', businessDays: 10 }, '10 virkedager før fristen'],
    [{ after: 'holdUntil', days: 0 }, 'samme dag som holdUntil'],
    [{ monthly: 31 }, 'den 31. hver måned'],
    [{ yearly: '01-15' }, 'hvert år den 15.01.'],
  ])('%j', (due, expected) => {
    expect(tellDue(due, 'nb', nameOf)).toBe(expected);
  });

  it('says how much later a rung comes', () => {
    const timer = { id: 'bell', in: ['NEW'], due: { monthly: 1 }, ladder: [] };
    expect(tellDelay(timer, 0, 'nb')).toBe('');
    expect(tellDelay({ ...timer, grace: 2 }, 5, 'nn')).toBe('+ 7 yrkedagar');
    expect(tellDelay(timer, 1, 'en')).toBe('+ 1 business day');
  });
});
