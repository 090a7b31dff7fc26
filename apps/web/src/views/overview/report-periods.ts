/** A half-year or a tertial that a report can be of. */
export interface ReportPeriod {
  readonly id: string;
  readonly kind: 'H1' | 'H2' | 'T1' | 'T2' | 'T3';
  readonly year: string;
  readonly from: string;
  readonly to: string;
}

const parts = [
  { kind: 'H1', from: '01-01', to: '06-30' },
  { kind: 'H2', from: '07-01', to: '12-31' },
  { kind: 'T1', from: '01-01', to: '04-30' },
  { kind: 'T2', from: '05-01', to: '08-31' },
  { kind: 'T3', from: '09-01', to: '12-31' },
] as const;

/** Those that have begun, of this year and the last: the one that ends last first, half-years before tertials. */
export const reportPeriods = (today: string): readonly ReportPeriod[] => {
  const year = Number(today.slice(0, 4));
  return [year, year - 1]
    .map((each) => each.toString())
    .flatMap((each) =>
      parts
        .map(({ kind, from, to }) => ({
          ...{ id: `${each}-${kind}`, kind, year: each },
          ...{ from: `${each}-${from}`, to: `${each}-${to}` },
        }))
        .filter(({ from }) => from <= today)
        .toSorted((one, other) => (one.to < other.to ? 1 : -1)),
    );
};
