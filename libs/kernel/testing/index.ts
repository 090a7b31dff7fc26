export { specify } from './specify.js';
export { fold, record, type Given } from './fold.js';
