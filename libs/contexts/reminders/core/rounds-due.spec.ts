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
    expect(due('2026-11-27', {}, '2026-10')).toEqual(['2026-11']);
  });

  it('once', () => {
    expect(due('2026-11-27', {}, '2026-11')).toEqual([]);
  });

  it('each tertial where the municipality asks so', () => {
    expect(due('2026-11-27', { rhythm: 'TERTIAL' })).toEqual(['2026-T3']);
    expect(due('2026-11-27', { rhythm: 'TERTIAL' }, '2026-T3')).toEqual([]);
  });

  it('never where the municipality does not want to ask', () => {
    expect(due('2026-11-27', { rhythm: 'NEVER' })).toEqual([]);
  });

  it('on no quiet day, however late', () => {
    expect(due('2026-11-28')).toEqual([]);
    expect(due('2026-07-15')).toEqual([]);
    expect(due('2026-07-15', { quietMonths: [] })).toEqual(['2026-07']);
  });

  it('before each meeting of the organ where the municipality asks so', () => {
    const byMeeting = { rhythm: 'PER_MEETING', meetingDays: [day('2026-12-10')] } as const;
    expect(due('2026-11-25', byMeeting)).toEqual([]);
    expect(due('2026-11-26', byMeeting)).toEqual(['M2026-12-10']);
    expect(due('2026-11-26', byMeeting, 'M2026-12-10')).toEqual([]);
  });
});
