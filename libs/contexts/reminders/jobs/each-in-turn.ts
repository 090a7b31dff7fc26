/**
 * Does the work for each in the order given, one at a time or a few at once, also when it fails for one: a municipality's fault
 * is not everyone's. Throws the first fault when all are done.
 */
export const eachInTurn = async <T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  atOnce = 1,
): Promise<void> => {
  const faults: unknown[] = [];
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await work(item).catch((fault: unknown) => faults.push(fault));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (faults.length > 0) throw faults[0];
};
