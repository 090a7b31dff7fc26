import { Fault } from '#kernel';

/** Nobody knows whether this mail was taken, or it may be later. Thrown by a mailer; send it again as it is. */
export class MailNotKnown extends Fault {
  readonly retryable = true;
}
