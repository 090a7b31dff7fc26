export { orOneLine } from './or-one-line.js';
export { processLog } from './process-log.js';
