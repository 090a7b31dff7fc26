import { inNorwegianOrder } from '#kernel';
import type { VedtaksloggRow } from '../core/vedtakslogg.js';

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

/** By date, case number, title and point. */
export const byDateAndPoint: Comparison = (a, b) =>
  comparisons.reduce((decided, compare) => (decided === 0 ? compare(a, b) : decided), 0);
