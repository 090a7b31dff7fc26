import { Command } from 'commander';
import { toNumber } from './kommune-option.js';

/** A command with the options all have. */
export const command = (name: string, description: string): Command =>
  new Command(name)
    .description(description)
    // A subcommand's options are its own, also those that its parent has.
    .enablePositionalOptions()
    .option(
      '--kommune <NNNN>',
      'kommunenummer; ellers innstillingen IVERK_KOMMUNE, ellers den eneste kommunen',
      toNumber,
    )
    .option('--json', 'skriv resultatet som JSON', false)
    .helpOption('-h, --help', 'vis denne hjelpen')
    .helpCommand(false);
