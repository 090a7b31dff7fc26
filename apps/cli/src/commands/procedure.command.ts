import type { Command } from 'commander';
import { procedureCheckCommand } from './procedure-check.command.js';
import { procedureCopyCommand } from './procedure-copy.command.js';
import { procedureDiagramCommand } from './procedure-diagram.command.js';
import { procedureDiffCommand } from './procedure-diff.command.js';
import { procedureDryRunCommand } from './procedure-dry-run.command.js';
import { procedureListCommand } from './procedure-list.command.js';
import { procedureMigrateCommand } from './procedure-migrate.command.js';
import { procedurePublishCommand } from './procedure-publish.command.js';
import { procedureShowCommand } from './procedure-show.command.js';

/** What a procedure is, whether it may be used, and making it the one that holds. */
export const procedureCommand = (bare: Command): Command => {
  const procedure = bare;
  const parts = [
    procedureCheckCommand,
    procedureListCommand,
    procedureShowCommand,
    procedureDiagramCommand,
    procedureDiffCommand,
    procedureCopyCommand,
    procedureDryRunCommand,
    procedurePublishCommand,
    procedureMigrateCommand,
  ];
  for (const part of parts) procedure.addCommand(part());
  return procedure;
};
