import { isRoundPeriod } from '../../api/round-period.js';

/** Which round, as it stands in the address. */
export interface OverviewSearch {
  readonly maned?: string;
}

/** Reads an address; what it does not understand is as if not said. */
export const readOverviewSearch = ({ maned }: Record<string, unknown>): OverviewSearch =>
  isRoundPeriod(maned) ? { maned } : {};
