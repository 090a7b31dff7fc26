import type { Command } from 'commander';
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
export const mailCommand = (bare: Command): Command => {
  const mail = bare;
  for (const part of parts) mail.addCommand(part());
  return mail;
};
