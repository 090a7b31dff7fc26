import { afterAll } from '@jest/globals';
import { lostAlarmClock } from './kinds/lost-alarm-clock.js';
import { rollingRestarts } from './kinds/rolling-restarts.js';
import { closeQueueGround } from './queue/queue-ground.js';
import { worldSuite } from './suite.js';

afterAll(closeQueueGround);

worldSuite('The alarm clock loses nothing, and does nothing twice', [...rollingRestarts, ...lostAlarmClock]);
