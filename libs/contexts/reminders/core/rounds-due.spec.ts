import { describe, expect, it } from '@jest/globals';
import { day, demo } from '../testing/documents.js';
import { roundIdOf } from './round-id.js';
import { roundsDue, type AskingMunicipality } from './rounds-due.js';

const municipality = (change: Partial<AskingMunicipality> = {}): AskingMunicipality => ({
  tenant: demo,
  rhythm: 'MONTHLY',
  closedDays: [],
  ...change,
});
const due = (on: string, change: Partial<AskingMunicipality> = {}, ...opened: string[]) =>
  roundsDue(day(on), [municipality(change)], new Set(opened.map((period) => roundIdOf(demo, period)))).map(
    ({ period }) => period,
  );

describe('a round is due', () => {
  it('on the first business day of the month, not before', () => {
    expect(due('2026-11-01')).toEqual([]);
    expect(due('2026-11-02')).toEqual(['2026-11']);
  });

  it("not on a day the municipality's offices are closed", () => {
    expect(due('2026-11-02', { closedDays: [day('2026-11-02')] })).toEqual([]);
    expect(due('2026-11-03', { closedDays: [day('2026-11-02')] })).toEqual(['2026-11']);
  });

  it('on any later day of the period when nobody was awake to open it', () => {
    expect(due('2026-11-29', {}, '2026-10')).toEqual(['2026-11']);
  });

  it('once', () => {
    expect(due('2026-11-29', {}, '2026-11')).toEqual([]);
  });

  it('each tertial where the municipality asks so', () => {
    expect(due('2026-11-29', { rhythm: 'TERTIAL' })).toEqual(['2026-T3']);
    expect(due('2026-11-29', { rhythm: 'TERTIAL' }, '2026-T3')).toEqual([]);
  });

  it('never where the municipality does not want to ask', () => {
    expect(due('2026-11-29', { rhythm: 'NEVER' })).toEqual([]);
  });
});
