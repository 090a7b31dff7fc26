import type { ReminderPorts } from '../jobs/reminder-ports.js';

/** What a look at a mail needs; the app that answers gives it. */
export abstract class MailDesk {
  abstract readonly ports: ReminderPorts;
  /** The Message-ID that every copy of the mail has. */
  abstract messageIdOf(mailKey: string): string;
}
