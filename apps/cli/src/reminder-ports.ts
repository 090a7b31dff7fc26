import { lettersOfOthers, type ReminderPorts } from '#work/mail';
import type { Session } from './session.js';

/** What asking needs, from an opened session. */
export const reminderPortsOf = ({ platform, catchUp }: Session): ReminderPorts => ({
  ...platform,
  catchUp,
  baseUrl: platform.config.baseUrl,
  letters: lettersOfOthers(platform, platform.config.baseUrl),
});
