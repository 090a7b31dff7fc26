import { isRoundPeriod } from '../../api/round-period.js';

/** Whose unit, and which round, as it stands in the address. */
export interface UnitSearch {
  readonly enhet?: string;
  readonly maned?: string;
}

/** Reads an address; what it does not understand is as if not said. */
export const readUnitSearch = ({ enhet, maned }: Record<string, unknown>): UnitSearch => ({
  ...(typeof enhet === 'string' && enhet !== '' && { enhet }),
  ...(isRoundPeriod(maned) && { maned }),
});
