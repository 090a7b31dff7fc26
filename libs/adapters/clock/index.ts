export { DemoClock, daysPlayed, setDaysPlayed } from './demo.clock.js';
export { SettableClock } from './settable.clock.js';
export { SystemClock } from './system.clock.js';
export { SystemIds } from './system.ids.js';
