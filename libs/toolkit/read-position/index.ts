export { ReadPosition } from './read-position.js';
export { waitUntilRead } from './wait-until-read.js';
