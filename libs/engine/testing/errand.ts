import type { Instant, LocalDate } from '#kernel';
import { emptyAgenda, type Instance } from '../instance.js';
import type { Procedure } from '../procedure.js';
import type { Timer } from '../timer.js';

export const day = (text: string) => text as LocalDate;
/** Noon in Oslo, or an hour beside it by summer time. */
export const noon = (text: string) => `${text}T11:00:00.000Z` as Instant;

/** A procedure as small as one can be: an errand is new, is done, and may be dropped. */
export const errand = (timers: readonly Timer[] = [], more: Partial<Procedure> = {}): Procedure => ({
  id: 'errand',
  version: 1,
  initial: 'NEW',
  states: { NEW: { ended: false }, BEGUN: { ended: false }, DONE: { ended: true } },
  transitions: [
    { id: 'begin', from: ['NEW'], to: ['BEGUN'], by: ['RUNNER'], requires: [] },
    { id: 'do', from: ['NEW', 'BEGUN'], to: ['DONE'], by: ['RUNNER'], requires: [] },
    { id: 'again', from: ['BEGUN'], to: ['NEW'], by: ['RUNNER'], requires: [] },
  ],
  timers: [...timers],
  ...more,
});

/** Tells the runner once. */
export const remind: Timer['ladder'][number] = { id: 'runner', act: 'REMIND', to: ['RUNNER'] };

export const timer = (due: Timer['due'], more: Partial<Timer> = {}): Timer => ({
  id: 'bell',
  in: ['NEW'],
  due,
  ladder: [remind],
  ...more,
});

/** An errand that is new since Monday 2 February 2026. */
export const instance = (more: Partial<Instance> = {}): Instance => ({
  state: 'NEW',
  since: noon('2026-02-02'),
  dates: {},
  values: {},
  agenda: emptyAgenda,
  ...more,
});
