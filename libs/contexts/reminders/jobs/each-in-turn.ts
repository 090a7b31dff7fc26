/**
 * Does the work for each, one at a time, also when it fails for one: a municipality's fault is not everyone's.
 * Throws the first fault when all are done.
 */
export const eachInTurn = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> => {
  const faults: unknown[] = [];
  for (const item of items) await work(item).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw faults[0];
};
