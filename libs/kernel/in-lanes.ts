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
  const waiting = lanesOf(items, laneOf).values();
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

const lanesOf = <T>(items: readonly T[], laneOf: (item: T) => string): readonly (readonly T[])[] => {
  const lanes = new Map<string, T[]>();
  for (const item of items) {
    const lane = lanes.get(laneOf(item));
    if (lane === undefined) lanes.set(laneOf(item), [item]);
    else lane.push(item);
  }
  return [...lanes.values()];
};
