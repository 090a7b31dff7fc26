import { describe, expect, it } from '@jest/globals';
import type { LocalDate } from '#kernel';
import { latestYearIn, yearDoubts } from './row-years.js';

const day = (text: string) => text as LocalDate;
const list = { asOf: day('2018-12-31'), today: day('2026-03-02') };
const number = (year: number) => ({
  organAsWritten: 'KS',
  year,
  sequence: 5,
  asWritten: `KS 005/${(year % 100).toString()}`,
});
const codes = (year: number, date: string | null, listDay = list) =>
  yearDoubts([number(year)], date === null ? null : day(date), listDay).map(({ code }) => code);

describe("the years of a list's numbers", () => {
  it('go to the year after the one it tells of, but not to one that has not come', () => {
    expect(latestYearIn(list)).toBe(2019);
    expect(latestYearIn({ asOf: day('2026-01-31'), today: day('2026-03-02') })).toBe(2026);
    expect(latestYearIn({ asOf: day('2020-12-31') })).toBe(2020);
  });

  it('are asked about when the list was written after the day it is said to tell of', () => {
    expect(yearDoubts([number(2019)], day('2019-01-30'), list)).toEqual([
      { code: 'later-than-list', details: { value: '2019-01-30', day: '2018-12-31' } },
    ]);
    expect(yearDoubts([number(2019)], null, list)).toEqual([
      { code: 'later-than-list', details: { value: 'KS 005/19', day: '2018-12-31' } },
    ]);
  });

  it('are impossible when nobody can have written them by then', () => {
    expect(codes(2020, null)).toEqual(['impossible-year']);
    expect(codes(2020, '2018-12-16')).toEqual(['impossible-year']);
    expect(codes(2027, null, { asOf: day('2026-03-02'), today: day('2026-03-02') })).toEqual([
      'impossible-year',
    ]);
  });

  it('are no matter when they fit the list', () => {
    expect(codes(2018, '2018-05-07')).toEqual([]);
    expect(codes(2017, '2018-01-10')).toEqual(['year-differs-from-date']);
  });
});
