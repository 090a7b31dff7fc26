export { handoverTexts } from './core/handover.texts.js';
export { refuseHandover, type Handover } from './core/refuse-handover.js';
export type { Theirs } from './core/theirs.js';
