import type { Command } from 'commander';
import { diffProcedures, procedureRef } from '#engine';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { procedureNamed } from '../procedure-file.js';
import { differenceLine, nameOf } from '../procedure-lines.js';
import { showResult, whichProcedure } from '../procedure-options.js';
import type { CommonOptions } from '../session.js';

const diff = async (before: string, after: string, options: CommonOptions) => {
  const [then, now] = [await procedureNamed(before, options), await procedureNamed(after, options)];
  const differences = diffProcedures(then, now);
  showResult(
    options,
    { before: procedureRef(then), after: procedureRef(now), differences },
    differences.length === 0
      ? [`${nameOf(then)} og ${nameOf(now)} sier det samme.`]
      : [`Fra ${nameOf(then)} til ${nameOf(now)}:`, ...differences.map(differenceLine)],
  );
  return exitCode.done;
};

/** What came, went and changed between two procedures. */
export const procedureDiffCommand = (): Command =>
  command('diff', 'viser hva som skiller to prosedyrer')
    .argument('<før>', whichProcedure)
    .argument('<etter>', whichProcedure)
    .action((before: string, after: string, options: CommonOptions) =>
      carryOut(options, () => diff(before, after, options)),
    );
