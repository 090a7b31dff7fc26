import { vedtaksloggOrder, type Grouping, type OrganisationDocument, type Status } from '#contexts';
import type { VedtaksloggQuestion, ViewDocument } from '#contexts';
import type { Instant, LocalDate, Moment, Order } from '#kernel';
import type { MomentOfReport } from './report-moment.js';
import type { CommonOptions } from './session.js';
import { unitIdFor } from './unit-option.js';

/** What `iverk vedtakslogg` may be asked. */
export interface VedtaksloggOptions extends CommonOptions {
  readonly organ?: string;
  readonly unit?: string;
  readonly status?: readonly Status[];
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly overdue?: boolean;
  readonly open?: boolean;
  readonly text?: string;
  readonly strategy?: string;
  readonly groupBy?: Lowercase<Grouping>;
  readonly view?: string;
  readonly by?: string;
  readonly public?: boolean;
  readonly asOf?: LocalDate;
  readonly knownAt?: Instant | MomentOfReport;
  readonly since?: Moment | MomentOfReport;
}

/** What the options ask for, and no more than they say. */
export const questionOf = (
  options: VedtaksloggOptions,
  organisation: OrganisationDocument,
): VedtaksloggQuestion => {
  const { organ, status, from, to, text, overdue, open, strategy } = options;
  const unit = options.unit === undefined ? undefined : unitIdFor(organisation, options.unit);
  const asked = {
    ...{ organ, unit, status, from, to, text, strategy },
    overdue: overdue || undefined,
    open: open || undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};

type Shown = ViewDocument['shown'];

/** The order that a view shows the log in. */
export const orderIn = (view: Shown | undefined): { readonly orderBy?: readonly Order[] } => {
  const order = view?.orderBy ?? null;
  if (order === null) return {};
  return {
    orderBy: vedtaksloggOrder(order.by, order.direction === 'DESCENDING' ? 'descending' : 'ascending'),
  };
};

/** What the points are to be put together by; null for each by itself. */
export const groupingIn = ({ groupBy }: VedtaksloggOptions, view: Shown | undefined): Grouping | null =>
  groupBy === undefined ? (view?.groupBy ?? null) : (groupBy.toUpperCase() as Grouping);
