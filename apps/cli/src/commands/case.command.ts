import type { Command } from 'commander';
import { caseAssignCommand } from './case-assign.command.js';
import { caseDeadlineCommand } from './case-deadline.command.js';
import { caseListCommand } from './case-list.command.js';
import { caseOpenCommand } from './case-open.command.js';
import { caseShowCommand } from './case-show.command.js';
import { caseStepCommand } from './case-step.command.js';

/** Cases: all that is carried out by a procedure beside the points of vedtak. */
export const caseCommand = (bare: Command): Command => {
  const cases = bare;
  const parts = [
    caseOpenCommand,
    caseListCommand,
    caseShowCommand,
    caseStepCommand,
    caseAssignCommand,
    caseDeadlineCommand,
  ];
  for (const part of parts) cases.addCommand(part());
  return cases;
};
