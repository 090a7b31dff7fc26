import type { LocalDate, TenantId } from '#kernel';
import { roundsDue, type AskingMunicipality } from './rounds-due.js';

/**
 * Whether the next period has come, so that who has not answered by then did not: from the day on which the next round is due to
 * be opened. A municipality that never asks by itself, and has asked by hand, has until the next month.
 */
export const isRoundOver = (
  round: { readonly period: string; readonly on: LocalDate },
  day: LocalDate,
  municipality: Omit<AskingMunicipality, 'tenant'>,
): boolean => {
  const rhythm = municipality.rhythm === 'NEVER' ? 'MONTHLY' : municipality.rhythm;
  const due = roundsDue(day, [{ ...municipality, rhythm, tenant: '' as TenantId }], new Set());
  return round.on <= day && due.some(({ period }) => period > round.period);
};
