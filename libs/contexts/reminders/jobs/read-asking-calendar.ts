import type { MunicipalityDocument } from '#contexts/organisation';
import { meetingDaysFrom } from '#contexts/meetings';
import type { LocalDate, ReadStore, TenantId } from '#kernel';
import type { AskingCalendar } from '../core/period.js';

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
