import type { ShieldedVedtak, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { chartsOf } from './report-charts.js';
import { figuresOf } from './report-figures.js';

/**
 * A public report as it may be shown today: what has been shielded since it was made is told by number and legal basis alone,
 * and counted no more. `basisOf` has the legal basis by vedtak of all that is shielded at present.
 */
export const shieldNow = (report: Vedtaksrapport, basisOf: ReadonlyMap<string, string>): Vedtaksrapport => {
  if (report.edition !== 'public') return report;
  const rows = report.sections.flatMap((section) => section.rows);
  const hidden = rows.filter(({ vedtakId }) => basisOf.has(vedtakId));
  if (hidden.length === 0) return report;
  const numbers = new Set(hidden.flatMap(({ caseNumber }) => caseNumber ?? []));
  const sections = report.sections
    .map((section) => ({
      ...section,
      rows: section.rows
        .filter(({ vedtakId }) => !basisOf.has(vedtakId))
        .map((row) => (numbers.has(row.reference ?? '') ? { ...row, reference: null } : row)),
    }))
    .filter((section) => section.rows.length > 0);
  const shown: readonly ShieldedVedtak[] = [
    ...new Map(
      hidden.map(({ vedtakId, caseNumber }) => [
        vedtakId,
        { caseNumber, shieldedBy: basisOf.get(vedtakId) ?? '' },
      ]),
    ).values(),
  ];
  return {
    ...report,
    summary: figuresOf(sections.flatMap((section) => section.rows)),
    charts: chartsOf(sections, report.period),
    sections,
    shielded: [...report.shielded, ...shown],
  };
};
