import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './output.js';

export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** A bar on stderr when a person is watching; silent in pipes and with `--json`. */
export const progressBar = ({ json }: Output, total: number, what: string): Progress => {
  if (json || !process.stderr.isTTY || total < 2) return { step: () => undefined, end: () => undefined };
  const bar = new SingleBar(
    { format: `{bar} {value}/{total} ${what}`, stream: process.stderr, clearOnComplete: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return {
    step: () => {
      bar.increment();
    },
    end: () => {
      bar.stop();
    },
  };
};
