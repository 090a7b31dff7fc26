export interface PointsSearch {
  /** Id of the point that is open. */
  readonly punkt?: string | undefined;
}

/** Reads an address; what it does not understand is as if not said. */
export const readPointsSearch = (raw: Record<string, unknown>): PointsSearch =>
  typeof raw['punkt'] === 'string' && raw['punkt'] !== '' ? { punkt: raw['punkt'] } : {};
