import { flippedByte } from './kinds/flipped-byte.js';
import { frozenProjector } from './kinds/frozen-projector.js';
import { killAtSyscall } from './kinds/kill-at-syscall.js';
import { killProjector, killWriter } from './kinds/killed-processes.js';
import { faultSuite } from './suite.js';

faultSuite('Nothing acknowledged is lost, and nothing doubled, when a process fails', [
  killWriter,
  killProjector,
  killAtSyscall,
  frozenProjector,
  flippedByte,
]);
