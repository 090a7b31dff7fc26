import type { HoldReason, PointKind, Status } from '#contexts';
import type { DemoPersonKey, DemoUnit } from './demo-organisation.js';

export interface DemoPoint {
  readonly text: string;
  readonly kind?: PointKind;
  readonly unit: DemoUnit;
  readonly coUnits?: readonly DemoUnit[];
  readonly officer: DemoPersonKey;
  readonly deputy?: DemoPersonKey;
  /** Days from the day the demo is made; negative is past. */
  readonly deadlineIn?: number;
  readonly noDeadlineBecause?: string;
}

interface When {
  readonly daysAgo: number;
  readonly by: DemoPersonKey;
  /** The first point when not given. */
  readonly point?: number;
}

export interface DemoReport extends When {
  readonly status: Status;
  readonly publicComment?: string;
  readonly internalComment?: string;
  readonly holdReasons?: readonly HoldReason[];
  readonly holdUntilIn?: number;
  /** The vedtak that postponed, replaced or annulled: `KS 33`. */
  readonly reference?: string;
  /** The council's own number for the report that it considered. */
  readonly treatedAs?: string;
  /** What is told of the procedure's own fields. */
  readonly own?: Readonly<Record<string, string>>;
}
/** The coordinator says what a point is that nobody had judged, and makes it work. */
export const triaged = (daysAgo: number, triage: string, point = 1): DemoReport => ({
  daysAgo,
  by: 'koordinator',
  point,
  status: 'IKKE_STARTET',
  own: { triage },
});

export interface DemoMove extends When {
  readonly deadlineIn: number;
  readonly reason: string;
}
export interface DemoDeviation extends When {
  readonly what: string;
  readonly measure: string;
}

/** A made-up vedtak and all that was told of it, in days before the demo is made. */
export interface DemoVedtak {
  readonly organ: 'KS' | 'FSK';
  readonly sequence: number;
  readonly daysAgo: number;
  readonly title: string;
  readonly text: string;
  readonly shieldingBasis?: string;
  /** Why nothing is to be followed up. */
  readonly dismissed?: string;
  readonly points?: readonly DemoPoint[];
  readonly told?: readonly (DemoReport | DemoMove | DemoDeviation)[];
}
