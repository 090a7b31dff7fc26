import type { Command } from 'commander';
import { command } from '../command.js';
import { mailListCommand } from './mail-list.command.js';
import { mailShowCommand } from './mail-show.command.js';
import { mailWhyCommand } from './mail-why.command.js';

/** For whoever is asked why a mail came, or did not. */
export const mailCommand = (): Command =>
  command('mail', 'e-posten som går ut: hva som er sendt, hva som ikke er det, og hvorfor')
    .addCommand(mailListCommand())
    .addCommand(mailShowCommand())
    .addCommand(mailWhyCommand());
