import { InvalidArgumentError } from 'commander';
import { municipalityOf, periodOf, roundPeriod, type RoundPeriod } from '#contexts';
import { dayOf, type TenantId } from '#kernel';
import type { Session } from './session.js';

/** `2026-11`, `2026-T3` or `M2026-12-10`, for an option that names a period. */
export const toPeriod = (text: string): RoundPeriod => {
  const period = roundPeriod(text.trim().toUpperCase());
  if (period !== undefined) return period;
  throw new InvalidArgumentError('Skriv perioden slik: 2026-11, 2026-T3 (tertial) eller M2026-12-10 (møte).');
};

/** The period that is named, else the one today is in by the municipality's own rhythm. */
export const periodFor = async (
  { platform: { documents, clock } }: Session,
  tenant: TenantId,
  named: RoundPeriod | undefined,
): Promise<RoundPeriod> => {
  if (named !== undefined) return named;
  const rhythm = (await municipalityOf(documents, tenant))?.rhythm ?? 'MONTHLY';
  const id = periodOf(dayOf(clock.now()), rhythm);
  const period = roundPeriod(id);
  if (period === undefined) throw new RangeError(`No period ${id}`);
  return period;
};
