import Sequencer from '@jest/test-sequencer';

/** Journeys, and the contracts that wait for a server. */
const long = /\.e2e-spec\.ts$|event-store\.spec\.ts$|job-queue\.spec\.ts$/;

/** What takes long begins first, or one worker waits for another at the end: without earlier runs Jest goes by the size of files. */
export default class LongFirst extends (Sequencer.default ?? Sequencer) {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => long.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
