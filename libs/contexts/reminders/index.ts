export { askedAs, roundEvents, type AskedAs, type RoundEvent } from './core/round.events.js';
