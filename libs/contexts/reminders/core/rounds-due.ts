import type { LocalDate, TenantId } from '#kernel';
import type { Rhythm } from '#contexts/organisation';
import { openingDayOf, periodOf } from './period.js';
import { roundIdOf } from './round-id.js';

export interface AskingMunicipality {
  readonly tenant: TenantId;
  readonly rhythm: Rhythm;
  readonly closedDays: readonly LocalDate[];
}

export interface DueRound {
  readonly tenant: TenantId;
  readonly period: string;
}

/**
 * The rounds to open that day: from the period's first business day on, and any later day of it on which the
 * round has not been opened yet, so that a clock that stood still makes mail late, never lost.
 * `opened` holds round ids.
 */
export const roundsDue = (
  day: LocalDate,
  municipalities: readonly AskingMunicipality[],
  opened: ReadonlySet<string>,
): readonly DueRound[] =>
  municipalities
    .filter(({ rhythm, closedDays }) => rhythm !== 'NEVER' && openingDayOf(day, rhythm, closedDays) <= day)
    .map(({ tenant, rhythm }) => ({ tenant, period: periodOf(day, rhythm) }))
    .filter(({ tenant, period }) => !opened.has(roundIdOf(tenant, period)));
