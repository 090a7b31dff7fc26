import type { PreviousRows } from '#contexts/reporting';
import type { EventStore, ReadStore, TenantId } from '#kernel';
import { editions, type Edition } from './core/report.events.js';
import type { ReportPeriod } from './core/report-id.js';
import { editionsIn, modelIn, reportHistory } from './read-editions.js';
import { isCalledOff, isSent, readReports, type StandingReport } from './report-standing.js';

/** The report before, by edition; none of an edition that can be read no more, or where there is no report before. */
export type PreviousByEdition = Readonly<Partial<Record<Edition, PreviousRows>>>;

interface Asked {
  readonly store: EventStore;
  readonly documents: ReadStore;
  readonly tenant: TenantId;
}

/** The last one that went to the council before the period; where none has, the last that was frozen. */
export const reportBefore = async (
  { documents, tenant }: Omit<Asked, 'store'>,
  { from }: ReportPeriod,
): Promise<StandingReport | undefined> => {
  const earlier = (await readReports(documents, tenant, { column: 'to', is: 'before', value: from })).filter(
    (each) => each.report.frozen !== null && !isCalledOff(each),
  );
  return earlier.find(isSent) ?? earlier[0];
};

/** What the report before told in each edition, and which points were closed when it was considered. */
export const previousReport = async (asked: Asked, period: ReportPeriod): Promise<PreviousByEdition> => {
  const before = await reportBefore(asked, period);
  if (before === undefined) return {};
  const { reportId, frozen, treatment, period: its } = before.report;
  const stored = editionsIn(await reportHistory(asked.store, asked.tenant, reportId));
  const told = editions.flatMap((edition) => {
    const text = stored.findLast((each) => each.edition === edition && each.state === 'WHOLE')?.text;
    if (text == null || frozen === null) return [];
    const rows = modelIn(text).sections.flatMap((section) => section.rows);
    const { to } = its;
    return [
      [
        edition,
        { reportId, to, at: frozen.knownAt, rows, closedByTreatment: treatment?.closed ?? [] },
      ] as const,
    ];
  });
  return Object.fromEntries(told);
};
