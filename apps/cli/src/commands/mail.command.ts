import type { Command } from 'commander';
import { command } from '../command.js';
import { mailListCommand } from './mail-list.command.js';
import { mailClearCommand, mailPreferenceCommand } from './mail-preference.command.js';
import { mailResendCommand } from './mail-resend.command.js';
import { mailShowCommand } from './mail-show.command.js';
import { mailWhyCommand } from './mail-why.command.js';

const parts = [
  mailListCommand,
  mailShowCommand,
  mailWhyCommand,
  mailResendCommand,
  mailPreferenceCommand,
  mailClearCommand,
];

/** For whoever is asked why a mail came, or did not. */
export const mailCommand = (): Command => {
  const mail = command('mail', 'e-posten som går ut: hva som er sendt, hva som ikke er det, og hvorfor');
  for (const part of parts) mail.addCommand(part());
  return mail;
};
