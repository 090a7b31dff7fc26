import type { Command } from 'commander';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { problemLines, readProcedureFile } from '../procedure-file.js';
import { nameOf } from '../procedure-lines.js';
import { showResult } from '../procedure-options.js';
import type { CommonOptions } from '../session.js';

const check = async (files: readonly string[], options: CommonOptions) => {
  const checked = [];
  for (const file of files) {
    const read = await readProcedureFile(file);
    const problems = 'ok' in read ? [] : read.problems;
    const lines = 'ok' in read ? [`${file}: ${nameOf(read.ok)} er i orden.`] : problemLines(file, problems);
    checked.push({ file, problems, lines });
  }
  showResult(
    options,
    { files: checked.map(({ file, problems }) => ({ file, problems })) },
    checked.flatMap(({ lines }) => lines),
  );
  return checked.some(({ problems }) => problems.length > 0) ? exitCode.refused : exitCode.done;
};

/** Everything that is wrong with files. */
export const procedureCheckCommand = (): Command =>
  command('check', 'sier alt som er galt med en prosedyre, og hvor i filen')
    .argument('<fil...>', 'YAML eller JSON')
    .action((files: string[], options: CommonOptions) => carryOut(options, () => check(files, options)));
