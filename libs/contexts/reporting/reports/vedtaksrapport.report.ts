import { dayOf, inNorwegianOrder, type Instant, type Language, type LocalDate } from '#kernel';
import { factsOn, isShielded, type VedtaksloggRow } from '../core/vedtakslogg.js';
import {
  reportSchema,
  type Fate,
  type Frozen,
  type Period,
  type PreviousReport,
  type ReportRow,
  type ReportSection,
  type ShieldedVedtak,
  type Vedtaksrapport,
} from '../core/vedtaksrapport.js';
import { byDateAndPoint } from './order-of-rows.js';
import { chartsOf } from './report-charts.js';
import { figuresOf } from './report-figures.js';
import { reportRow, type RowContext, type StoodBefore } from './report-row.js';

/** The report before this one, with all that it told. */
export interface PreviousRows extends PreviousReport {
  readonly rows: readonly ReportRow[];
  /** Ids of the follow-ups that were closed when an organ considered it: it had them before it then. */
  readonly closedByTreatment: readonly string[];
}

export interface ReportRequest extends Pick<RowContext, 'names' | 'today' | 'edition'> {
  readonly language: Language;
  readonly municipality: Vedtaksrapport['municipality'];
  readonly period: Period;
  readonly generatedAt: Instant;
  readonly frozen?: Frozen | null;
  readonly previous?: PreviousRows | null;
}

/**
 * The report of every open point and every one closed in the period, by organ and date. What was open when the period
 * ended and has been closed since is there too, marked: nothing leaves the list unseen. What the report before this one
 * showed as closed is not shown again.
 */
export const vedtaksrapport = (rows: readonly VedtaksloggRow[], request: ReportRequest): Vedtaksrapport => {
  const { names, period, language, edition, today, generatedAt, municipality } = request;
  const { frozen = null, previous = null } = request;
  const before = previous === null ? null : stoodIn(previous.rows);
  const context = { names, today, edition, before, caseNumbers: nameable(rows, edition) };
  const fated = rows.toSorted(byDateAndPoint).flatMap((row) => {
    const fate = fateOf(row, request, before?.(row));
    return fate === undefined ? [] : [{ row, fate }];
  });
  const told = fated.flatMap(({ row, fate }) => {
    const line = reportRow(row, fate, context);
    return line === undefined ? [] : [{ organ: row.vedtak.organ, line }];
  });
  const sections = sectionsOf(told, names.organs);
  return {
    schema: reportSchema,
    draft: frozen === null,
    ...{ edition, language, municipality, period, today, generatedAt, frozen },
    previous: previous === null ? null : { reportId: previous.reportId, to: previous.to, at: previous.at },
    summary: figuresOf(told.map(({ line }) => line)),
    charts: chartsOf(sections, period),
    sections,
    shielded: edition === 'public' ? shieldedOf(fated.map(({ row }) => row)) : [],
  };
};

/** By follow-up; of a vedtak that had none then, by the vedtak. */
const stoodIn = (told: readonly ReportRow[]): StoodBefore => {
  const byId = new Map(told.map((row) => [row.followUpId ?? row.vedtakId, row]));
  return ({ vedtak, followUp }) => byId.get(followUp?.followUpId ?? '') ?? byId.get(vedtak.vedtakId);
};

const nameable = (rows: readonly VedtaksloggRow[], edition: Vedtaksrapport['edition']) =>
  new Map(
    rows
      .filter((row) => edition !== 'public' || !isShielded(row))
      .flatMap(({ vedtak }) =>
        vedtak.caseNumber === null ? [] : [[vedtak.vedtakId, vedtak.caseNumber.asWritten]],
      ),
  );

/** Once for each vedtak: how many points it has is no business of the public. */
const shieldedOf = (rows: readonly VedtaksloggRow[]): readonly ShieldedVedtak[] => {
  const byVedtak = new Map(
    rows.flatMap(({ vedtak }) =>
      vedtak.shielding === null
        ? []
        : [
            [
              vedtak.vedtakId,
              { caseNumber: vedtak.caseNumber?.asWritten ?? null, shieldedBy: vedtak.shielding.basis },
            ],
          ],
    ),
  );
  return [...byVedtak.values()].sort(
    (a, b) =>
      inNorwegianOrder(a.caseNumber ?? '', b.caseNumber ?? '') ||
      inNorwegianOrder(a.shieldedBy, b.shieldedBy),
  );
};

/** Undefined for what is in no report of the period: a treatment that is not final, or what has been told before. */
const fateOf = (
  row: VedtaksloggRow,
  { period, today, previous }: ReportRequest,
  before: ReportRow | undefined,
): Fate | undefined => {
  if (row.followUp === null && !row.vedtak.final) return undefined;
  const { open, ended } = factsOn(today, row);
  if (open) return 'OPEN';
  const isTold = ended === null || wasTold(ended, before) || wasTreated(row, previous);
  return isTold ? undefined : closedFate({ row, ended, before }, period);
};

const wasTold = (ended: LocalDate, before: ReportRow | undefined) =>
  before !== undefined && before.fate !== 'OPEN' && before.ended === ended;

const wasTreated = ({ followUp }: VedtaksloggRow, previous: PreviousRows | null | undefined) =>
  followUp !== null && previous?.closedByTreatment.includes(followUp.followUpId) === true;

interface Closed {
  readonly row: VedtaksloggRow;
  readonly ended: LocalDate;
  readonly before: ReportRow | undefined;
}

const closedFate = ({ row, ended, before }: Closed, { from, to }: Period): Fate | undefined => {
  if (ended < from) return before === undefined ? undefined : 'CLOSED_EARLIER';
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
