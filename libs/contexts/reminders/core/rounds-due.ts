import type { LocalDate, TenantId } from '#kernel';
import { isQuiet } from '#contexts/organisation';
import { roundsOpenOn, type AskingCalendar, type PeriodRound } from './period.js';
import { roundIdOf } from './round-id.js';

export interface AskingMunicipality extends AskingCalendar {
  readonly tenant: TenantId;
}

export interface DueRound extends PeriodRound {
  readonly tenant: TenantId;
}

/**
 * The rounds to open that day: from the period's first day that is not quiet on, and any later day of it that is not quiet
 * on which the round has not been opened yet, so that a clock that stood still makes mail late, never lost. `opened` holds
 * round ids.
 */
export const roundsDue = (
  day: LocalDate,
  municipalities: readonly AskingMunicipality[],
  opened: ReadonlySet<string>,
): readonly DueRound[] =>
  municipalities
    .filter((municipality) => !isQuiet(municipality, day))
    .flatMap((municipality) =>
      roundsOpenOn(day, municipality).map((round) => ({ tenant: municipality.tenant, ...round })),
    )
    .filter(({ tenant, period }) => !opened.has(roundIdOf(tenant, period)));
