/** Which round, as it stands in the address. */
export interface OverviewSearch {
  readonly maned?: string;
}

/** A month, a tertial or a meeting, as periods are written. */
const period = /^(\d{4}-(0[1-9]|1[0-2]|T[1-3])|M\d{4}-\d{2}-\d{2})$/;

/** Reads an address; what it does not understand is as if not said. */
export const readOverviewSearch = ({ maned }: Record<string, unknown>): OverviewSearch =>
  typeof maned === 'string' && period.test(maned) ? { maned } : {};
