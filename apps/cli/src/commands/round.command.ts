import type { Command } from 'commander';
import { roundApproveCommand } from './round-approve.command.js';
import { roundShowCommand } from './round-show.command.js';

/** The monthly round, as the leader of a unit and the director see it. */
export const roundCommand = (bare: Command): Command =>
  bare.addCommand(roundShowCommand()).addCommand(roundApproveCommand());
