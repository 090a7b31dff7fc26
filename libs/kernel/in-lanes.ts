import { groupedBy } from './grouped-by.js';

export interface Lanes<T> {
  /** Items with the same key are worked on one after the other, in the order given. */
  readonly laneOf: (item: T) => string;
  /** How many lanes at once. */
  readonly width: number;
}

/**
 * Does `work` on every item, several lanes at once. After a failure nothing more is begun; it is thrown as soon as what
 * had begun has ended.
 */
export const inLanes = async <T>(
  items: readonly T[],
  { laneOf, width }: Lanes<T>,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = groupedBy(items, laneOf).values();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const lane of waiting)
      for (const item of lane) {
        if (failures.length > 0) return;
        await work(item).catch((failure: unknown) => failures.push(failure));
      }
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (failures.length > 0) throw failures[0];
};
