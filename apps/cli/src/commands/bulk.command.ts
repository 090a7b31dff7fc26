import type { Command } from 'commander';
import { bulkDeadlineCommand } from './bulk-deadline.command.js';
import { bulkReassignCommand } from './bulk-reassign.command.js';
import { bulkStatusCommand } from './bulk-status.command.js';

/** The same done with many follow-ups: shown first, one command for each, reported one by one. */
export const bulkCommand = (bare: Command): Command =>
  bare.addCommand(bulkReassignCommand()).addCommand(bulkDeadlineCommand()).addCommand(bulkStatusCommand());
