import { municipalityOf, type MunicipalityDocument } from '#contexts/organisation';
import { meetingDaysFrom } from '#contexts/meetings';
import type { LocalDate, ReadStore, TenantId } from '#kernel';
import { answerByOf, periodOf, roundsOpenOn, type AskingCalendar, type PeriodRound } from '../core/period.js';

type Asking = Pick<MunicipalityDocument, 'rhythm' | 'closedDays' | 'quietMonths' | 'meetingOrgan'>;

/** When the municipality asks, from that day on: its rhythm, its quiet days, and the meetings where rounds go by them. */
export const readAskingCalendar = async (
  documents: ReadStore,
  tenant: TenantId,
  { municipality, from }: { readonly municipality: Asking; readonly from: LocalDate },
): Promise<AskingCalendar> => ({
  ...municipality,
  meetingDays: await meetingDaysFrom(documents, tenant, { municipality, from }),
});

export interface WantedPeriod {
  readonly tenant: TenantId;
  readonly on: LocalDate;
  /** Where several may be open, before meetings that come close; else the one that the rhythm has that day. */
  readonly period?: string;
}

/** The period that is asked for on a day; the month where the rhythm has none that day, for whoever asks by hand. */
export const findPeriod = async (
  documents: ReadStore,
  { tenant, on, period }: WantedPeriod,
): Promise<Pick<PeriodRound, 'period' | 'answerBy'>> => {
  const municipality: Asking = (await municipalityOf(documents, tenant)) ?? {
    rhythm: 'MONTHLY',
    closedDays: [],
  };
  const calendar = await readAskingCalendar(documents, tenant, { municipality, from: on });
  const open = roundsOpenOn(on, calendar);
  const meant = open.find((round) => round.period === period) ?? open[0];
  const byHand = periodOf(on, municipality.rhythm);
  return meant ?? { period: byHand, answerBy: answerByOf({ period: byHand, on }) };
};
