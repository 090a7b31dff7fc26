import type { AskingRule } from './round.events.js';

/** The rule that makes officers be asked. A new version when it asks differently. */
export const askingRule: AskingRule = { id: 'ask-every-period', version: 1 };
