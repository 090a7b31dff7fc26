import { createTransport } from 'nodemailer';
import type { Mail } from '#kernel';
import { toMessage } from './mail-message.js';
import type { Mailbox } from './mailbox.js';

const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The mail's bytes as they would be sent. Nothing is. */
export const emlOf = async (mail: Mail, from: Mailbox): Promise<Buffer> => {
  const { message } = await transport.sendMail(toMessage(mail, from));
  return message as Buffer;
};
