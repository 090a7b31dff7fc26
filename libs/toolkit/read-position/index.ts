export { ReadPosition } from './read-position.js';
