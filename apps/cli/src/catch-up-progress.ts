import { setTimeout as sleep } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import { subscriptions } from '#contexts';
import type { FollowerPorts } from '#kernel';

const firstLook = 1000;
const between = 250;

/** How far the slowest policy or read model has come. */
const slowest = async ({ checkpoints, documents }: FollowerPorts): Promise<bigint> => {
  const { policies, projections } = subscriptions;
  const reached = await Promise.all([
    ...policies.map((each) => checkpoints.read(each)),
    ...projections.map((each) => documents.checkpoint(each)),
  ]);
  return reached.reduce((low, each) => (each < low ? each : low));
};

/** Draws until told to stop. A bar that cannot be drawn must not stop the work. */
const draw = async (ports: FollowerPorts, bar: SingleBar, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(firstLook, undefined, { signal });
    bar.start(Number(await ports.store.head()), 0);
    for (;;) {
      bar.setTotal(Number(await ports.store.head()));
      bar.update(Number(await slowest(ports)));
      await sleep(between, undefined, { signal });
    }
  } catch {
    bar.stop();
  }
};

/** While `work` brings the log's head to everybody, a bar on the terminal: only when it takes more than a second. */
export const showingProgress = async <T>(ports: FollowerPorts, work: () => Promise<T>): Promise<T> => {
  if (!process.stderr.isTTY) return work();
  const bar = new SingleBar(
    { format: '{bar} {value}/{total} hendelser', stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  const done = new AbortController();
  const drawing = draw(ports, bar, done.signal);
  try {
    return await work();
  } finally {
    done.abort();
    await drawing;
  }
};
