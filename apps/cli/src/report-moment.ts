import type { Instant, TenantId } from '#kernel';
import { CommandStopped } from './exit-code.js';
import type { Session } from './session.js';

/** The report of a period, where a moment could stand as well. */
export interface MomentOfReport {
  readonly report: string;
}

const period = /^\d{4}-\d{2}-\d{2}(?:--|\.\.)\d{4}-\d{2}-\d{2}$/;

/** An option that takes the period of a report (`2026-01-01--2026-06-30`) too. */
export const orReport =
  <T>(parse: (text: string) => T) =>
  (text: string): T | MomentOfReport =>
    period.test(text) ? { report: text } : parse(text);

const isReport = (value: unknown): value is MomentOfReport =>
  typeof value === 'object' && value !== null && 'report' in value;

/** What was given, or what is made of the moment that the report is of. Stops the command where it has not been frozen. */
export const momentOrReport = async <T>(
  session: Session,
  tenant: TenantId,
  { given, of }: { readonly given: T | MomentOfReport | undefined; readonly of: (moment: Instant) => T },
): Promise<T | undefined> => {
  if (!isReport(given)) return given;
  const { reportLine, reportWith } = await import('./council-report.js');
  const standing = await reportWith(session, tenant, given.report);
  const { frozen } = standing.report;
  if (frozen === null) throw new CommandStopped(`Rapporten er ikke frosset ennå. ${reportLine(standing)}.`);
  return of(frozen.knownAt);
};
