import { Presets, SingleBar } from 'cli-progress';
import type { RebuildRequest } from '#kernel';
import type { Output } from './output.js';

/** A rebuild's progress as a person sees it. */
export interface RebuildProgress {
  readonly onProgress: NonNullable<RebuildRequest['onProgress']>;
  readonly end: () => void;
}

const timeLeft = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds).toString()} s` : `${Math.ceil(seconds / 60).toString()} min`;

/** A bar with rate and time left on stderr when a person is watching; silent in pipes and with `--json`. */
export const rebuildProgress = ({ json }: Output): RebuildProgress => {
  if (json || !process.stderr.isTTY) return { onProgress: () => undefined, end: () => undefined };
  const format = '{bar} {percentage} %  {events} hendelser, {rate}/s, ferdig om {left}';
  const bar = new SingleBar(
    { format, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  const began = performance.now();
  let started = false;
  return {
    onProgress: (at, head, events) => {
      const seconds = (performance.now() - began) / 1000;
      const done = head === 0n ? 1 : Number(at) / Number(head);
      const values = {
        events,
        rate: Math.round(events / seconds),
        left: timeLeft((seconds / Math.max(done, 0.001)) * (1 - done)),
      };
      if (started) bar.update(Math.round(done * 1000), values);
      else bar.start(1000, Math.round(done * 1000), values);
      started = true;
    },
    end: () => {
      bar.stop();
    },
  };
};
