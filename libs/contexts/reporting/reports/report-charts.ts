import { statuses } from '#contexts/procedures';
import type { Period, ReportCharts, ReportRow, ReportSection } from '../core/vedtaksrapport.js';

/** Half a year, one, two and four years, in days: a council sits for four. */
const bounds = [0, 183, 366, 731, 1462] as const;

/** What the charts of the report are drawn from: its own rows. */
export const chartsOf = (sections: readonly ReportSection[], period: Period): ReportCharts => {
  const rows = sections.flatMap((section) => section.rows);
  return { statusByOrgan: sections.map(statusesOf), age: agesOf(rows), flow: flowOf(rows, period) };
};

const isOpen = ({ fate }: ReportRow) => fate === 'OPEN';

const statusesOf = ({ organ, name, rows }: ReportSection) => ({
  organ,
  name,
  statuses: statuses
    .map((status) => ({ status, points: rows.filter((row) => row.status === status).length }))
    .filter(({ points }) => points > 0),
});

const agesOf = (rows: readonly ReportRow[]) =>
  bounds.map((fromDays, index) => {
    const toDays = bounds[index + 1] ?? null;
    const isIn = ({ ageInDays }: ReportRow) =>
      ageInDays >= fromDays && (toDays === null || ageInDays < toDays);
    return { fromDays, toDays, points: rows.filter((row) => isOpen(row) && isIn(row)).length };
  });

const flowOf = (rows: readonly ReportRow[], period: Period) =>
  monthsOf(period).map((month) => ({
    month,
    opened: rows.filter(({ opened }) => opened.startsWith(month)).length,
    closed: rows.filter(({ ended }) => ended?.startsWith(month) === true).length,
  }));

/** `2026-01` to `2026-06`. A report of more than ten years has no chart of months. */
const monthsOf = ({ from, to }: Period): readonly string[] => {
  const first = monthIndex(from);
  const months = monthIndex(to) - first + 1;
  return months > 120 ? [] : Array.from({ length: months }, (_, index) => monthName(first + index));
};

const monthIndex = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthName = (index: number) =>
  `${Math.floor(index / 12).toString()}-${((index % 12) + 1).toString().padStart(2, '0')}`;
