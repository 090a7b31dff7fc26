import type { Mail } from '#kernel';
import { composeMessage } from './compose-message.js';
import type { Mailbox } from './mailbox.js';

/** The mail's bytes as they would be sent. Nothing is. */
export const emlOf = (mail: Mail, from: Mailbox, replyTo: Mailbox = from): Promise<Buffer> =>
  composeMessage(mail, { from, replyTo });
