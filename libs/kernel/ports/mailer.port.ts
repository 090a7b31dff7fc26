import type { Instant } from '../brands.js';
import { Fault } from '../fault.js';
import type { Language } from '../text.js';

/** A file that goes with a mail. */
export interface MailAttachment {
  readonly filename: string;
  /** `application/pdf`, `text/csv; charset=utf-8`. */
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/** What a calendar is told, as an alternative to the text: mail programs show it as an invitation. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** A whole iCalendar file. */
  readonly content: string;
}

/** One mail to one person, complete. */
export interface Mail {
  /** Decides Message-ID: sending the same mail again gives identical bytes (reliability of "once" over SMTP). */
  readonly key: string;
  /** The Date header. */
  readonly plannedAt: Instant;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly language: Language;
  readonly attachments?: readonly MailAttachment[];
  readonly calendar?: MailCalendar;
}

/** What the mail server answered. */
export type MailOutcome =
  | { readonly outcome: 'accepted'; readonly response: string }
  /** The server said no for good (5xx, bad address). */
  | { readonly outcome: 'refused'; readonly response: string };

/** Nobody's mail goes through now: no connection, no login. Not taken. Thrown by a mailer; wait. */
export class MailServerUnavailable extends Fault {
  readonly retryable = true;
}

/** The server is there and has too much to do (421). Not taken. Thrown by a mailer; send more slowly. */
export class MailServerBusy extends MailServerUnavailable {}

/** The server wants this mail later (4xx, greylisting). Not taken. Thrown by a mailer; others may go through. */
export class MailPutOff extends Fault {
  readonly retryable = true;
}

/** Nobody knows whether this mail was taken. Thrown by a mailer; send it again as it is: same bytes, same Message-ID. */
export class MailNotKnown extends Fault {
  readonly retryable = true;
}

/** Hands a mail over. Throws the four faults above; what else it throws is a bug. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<MailOutcome>;
  /** Lets go of its connections. */
  close(): Promise<void> {
    return Promise.resolve();
  }
}
