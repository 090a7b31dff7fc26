import type { Command } from 'commander';
import { command } from '../command.js';
import { roundApproveCommand } from './round-approve.command.js';
import { roundShowCommand } from './round-show.command.js';

/** The monthly round, as the leader of a unit and the director see it. */
export const roundCommand = (): Command =>
  command('round', 'månedsrunden: hvem som er spurt, har svart og mangler')
    .addCommand(roundShowCommand())
    .addCommand(roundApproveCommand());
