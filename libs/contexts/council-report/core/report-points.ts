import type { VedtaksloggRow } from '#contexts/reporting';
import { endedStatuses } from '#contexts/follow-up';
import type { Status } from '#contexts/procedures';
import { dayOf, type LocalDate } from '#kernel';
import type { ReportPeriod } from './report-id.js';

/** A point that a report has, or is going to have, as it stands now. */
export interface ReportPoint {
  readonly followUpId: string;
  readonly vedtakId: string;
  readonly organ: string;
  readonly caseNumber: string | null;
  readonly point: number;
  readonly title: string;
  readonly status: Status;
  readonly officer: string | null;
  readonly unit: string | null;
  /** The last day on which anybody has told how it stands; null when nobody has. */
  readonly lastReported: LocalDate | null;
}

const pointOf = ({ vedtak, followUp }: VedtaksloggRow): readonly ReportPoint[] => {
  if (followUp === null) return [];
  const { followUpId, point, status, officer, unit, lastReportedAt } = followUp;
  const { vedtakId, organ, caseNumber, title } = vedtak;
  const lastReported = lastReportedAt === null ? null : dayOf(lastReportedAt);
  return [
    {
      ...{ followUpId, vedtakId, organ, point, title, status, officer, unit, lastReported },
      caseNumber: caseNumber?.asWritten ?? null,
    },
  ];
};

const ended: ReadonlySet<Status> = new Set(endedStatuses);

/** Open points of the period of which nobody has told anything in it: what is missing before the report is prepared. */
export const pointsWithoutStatus = (
  rows: readonly VedtaksloggRow[],
  { from, to }: ReportPeriod,
): readonly ReportPoint[] =>
  rows
    .filter(({ followUp }) => followUp !== null && dayOf(followUp.openedAt) <= to)
    .flatMap(pointOf)
    .filter(
      ({ status, lastReported }) => !ended.has(status) && (lastReported === null || lastReported < from),
    );

/** The points that were frozen into a report, as they stand now, in the order of the vedtakslogg. */
export const pointsAmong = (
  rows: readonly VedtaksloggRow[],
  ids: readonly string[],
): readonly ReportPoint[] => {
  const wanted = new Set(ids);
  return rows.flatMap(pointOf).filter(({ followUpId }) => wanted.has(followUpId));
};

/** `KS 71/25, punkt 2`. */
export const nameOfPoint = ({ organ, caseNumber, point, title }: ReportPoint): string => {
  const number = caseNumber ?? title;
  return `${number.startsWith(organ) ? number : `${organ} ${number}`}, punkt ${point.toString()}`;
};
