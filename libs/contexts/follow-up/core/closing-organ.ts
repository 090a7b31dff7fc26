import { reject, type LocalDate } from '#kernel';
import { closingOrganOf, organNamed, type Organ } from '#contexts/organisation';
import type { ClosesIn, ReportStatus } from './follow-up.commands.js';
import type { Treatment } from './follow-up.events.js';

/** The organ that made a vedtak, and when. */
export interface DecidedBy {
  readonly organ: string;
  readonly date: LocalDate | null;
}

/** A report by treatment, told which organ closes, and with its own organ by its code, however it was written. */
export const toldWhoCloses = (
  data: ReportStatus['data'],
  { organs, decidedBy }: { readonly organs: readonly Organ[]; readonly decidedBy: DecidedBy | undefined },
): ReportStatus['data'] => {
  const { treatment } = data;
  const closes = closingOrganOf(organs, decidedBy?.organ ?? '', decidedBy?.date);
  const closesIn = closes === undefined ? null : { organ: closes.organ, name: closes.name };
  if (treatment === null) return { ...data, closesIn };
  const organ = organNamed(organs, treatment.organ, treatment.date)?.organ ?? treatment.organ;
  return { ...data, treatment: { ...treatment, organ }, closesIn };
};

/** A point is closed by the organ that receives the report on it. Bound by nothing where no such organ is known. */
export const otherOrganCloses = (
  { treatment }: { readonly treatment: Treatment | null },
  closesIn: ClosesIn | null | undefined,
) =>
  treatment === null || closesIn == null || treatment.organ === closesIn.organ
    ? undefined
    : reject('other-organ-closes', {
        organ: treatment.organ,
        closes: closesIn.organ,
        closesName: closesIn.name,
      });
