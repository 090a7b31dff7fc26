import { lostAlarmClock } from './kinds/lost-alarm-clock.js';
import { rollingRestarts } from './kinds/rolling-restarts.js';
import { worldSuite } from './suite.js';

worldSuite('The alarm clock loses nothing, and does nothing twice', [...rollingRestarts, ...lostAlarmClock]);
