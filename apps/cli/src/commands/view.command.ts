import type { Command } from 'commander';
import { viewListCommand } from './view-list.command.js';
import { viewSaveCommand } from './view-save.command.js';
import { viewDeleteCommand, viewRenameCommand } from './view-change.command.js';

/** `iverk view`: what somebody often asks the vedtakslogg for, under a name. */
export const viewCommand = (bare: Command): Command => {
  for (const part of [viewSaveCommand(), viewListCommand(), viewRenameCommand(), viewDeleteCommand()])
    bare.addCommand(part);
  return bare;
};
