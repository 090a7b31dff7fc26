import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { stepsOfTime, type Step } from './steps-of-time.js';

describe('steps of time', () => {
  it.each<[string, string, Step, readonly string[]]>([
    ['2025-11-15', '2026-02-10', 'MONTH', ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-10']],
    ['2025-05-01', '2026-01-01', 'QUARTER', ['2025-06-30', '2025-09-30', '2025-12-31', '2026-01-01']],
    ['2024-02-01', '2025-12-31', 'YEAR', ['2024-12-31', '2025-12-31']],
    ['2026-02-10', '2026-02-10', 'MONTH', ['2026-02-10']],
    ['2026-02-11', '2026-02-10', 'MONTH', []],
  ])('from %s to %s by %s', (from, to, step, expected) => {
    expect(stepsOfTime(from as LocalDate, to as LocalDate, step)).toEqual(expected);
  });
});
