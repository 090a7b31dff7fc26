import { dayOf, inNorwegianOrder, type Instant, type LocalDate } from '#kernel';
import { reportTexts } from '../core/reporting.texts.js';
import { factsOn, type VedtaksloggRow } from '../core/vedtakslogg.js';
import type { Fate, Period, ReportRow, ReportSection, Vedtaksrapport } from '../core/vedtaksrapport.js';
import { figuresOf } from './report-figures.js';
import { reportRow, type RowContext } from './report-row.js';

export interface ReportRequest extends RowContext {
  readonly municipality: Vedtaksrapport['municipality'];
  readonly period: Period;
  readonly generatedAt: Instant;
}

/**
 * The report of every open point and every one closed in the period, by organ and date. What was open when the period
 * ended and has been closed since is there too, marked: nothing leaves the list unseen.
 */
export const vedtaksrapport = (rows: readonly VedtaksloggRow[], request: ReportRequest): Vedtaksrapport => {
  const { names, period, language, edition, today, generatedAt, municipality } = request;
  const told = rows.toSorted(byDateAndPoint).flatMap((row) => {
    const fate = fateOf(row, request);
    const line = fate === undefined ? undefined : reportRow(row, fate, request);
    return line === undefined ? [] : [{ organ: row.vedtak.organ, line }];
  });
  return {
    schema: 'vedtaksrapport.v1',
    title: reportTexts.title[language],
    draft: true,
    edition,
    language,
    municipality,
    period,
    today,
    generatedAt,
    summary: figuresOf(
      told.map(({ line }) => line),
      language,
    ),
    sections: sectionsOf(told, names.organs),
  };
};

/** Undefined for what is in no report of the period: a treatment that is not final, or what ended before. */
const fateOf = (row: VedtaksloggRow, { period, today }: ReportRequest): Fate | undefined => {
  if (row.followUp === null && !row.vedtak.final) return undefined;
  const { open, ended } = factsOn(today, row);
  return open ? 'OPEN' : closedFate(row, ended, period);
};

const closedFate = (row: VedtaksloggRow, ended: LocalDate | null, { from, to }: Period): Fate | undefined => {
  if (ended === null || ended < from) return undefined;
  if (ended <= to) return 'CLOSED_IN_PERIOD';
  return dayOf(row.followUp?.openedAt ?? row.vedtak.registeredAt) <= to ? 'CLOSED_LATER' : undefined;
};

const sectionsOf = (
  told: readonly { readonly organ: string; readonly line: ReportRow }[],
  names: ReadonlyMap<string, string>,
): readonly ReportSection[] => {
  const byOrgan = new Map<string, ReportRow[]>();
  for (const { organ, line } of told) {
    const rows = byOrgan.get(organ);
    if (rows === undefined) byOrgan.set(organ, [line]);
    else rows.push(line);
  }
  return [...byOrgan]
    .map(([organ, rows]) => ({ organ, name: names.get(organ) ?? organ, rows }))
    .sort((a, b) => inNorwegianOrder(a.name, b.name) || inNorwegianOrder(a.organ, b.organ));
};

type Comparison = (a: VedtaksloggRow, b: VedtaksloggRow) => number;

const by =
  (of: (row: VedtaksloggRow) => string | number): Comparison =>
  (a, b) => {
    const [left, right] = [of(a), of(b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  };

const undated = '9999-12-31';
const unnumbered = 9999;

/** The undated and the unnumbered come last. */
const comparisons: readonly Comparison[] = [
  by(({ vedtak }) => vedtak.date ?? undated),
  by(({ vedtak }) => vedtak.caseNumber?.year ?? unnumbered),
  by(({ vedtak }) => vedtak.caseNumber?.sequence ?? unnumbered),
  (a, b) => inNorwegianOrder(a.vedtak.title, b.vedtak.title),
  by(({ vedtak }) => vedtak.vedtakId),
  by(({ followUp }) => followUp?.point ?? 0),
];

const byDateAndPoint: Comparison = (a, b) =>
  comparisons.reduce((decided, compare) => (decided === 0 ? compare(a, b) : decided), 0);
