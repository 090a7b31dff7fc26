import { setTimeout as sleep } from 'node:timers/promises';
import { Presets, SingleBar } from 'cli-progress';
import { subscriptions } from '#contexts';
import { progressOf, type FollowerPorts } from '#kernel';

const firstLook = 1000;
const between = 250;

/** Draws until told to stop. A bar that cannot be drawn must not stop the work. */
const draw = async (ports: FollowerPorts, bar: SingleBar, signal: AbortSignal): Promise<void> => {
  try {
    await sleep(firstLook, undefined, { signal });
    bar.start(Number(await ports.store.head()), 0);
    for (;;) {
      const { head, reached } = await progressOf(ports, subscriptions);
      bar.setTotal(Number(head));
      bar.update(Number(reached.reduce((low, each) => (each < low ? each : low))));
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
