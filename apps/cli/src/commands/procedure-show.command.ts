import type { Command } from 'commander';
import { procedureRef } from '#engine';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { procedureNamed } from '../procedure-file.js';
import { showLines } from '../procedure-lines.js';
import { languageOption, showResult, whichProcedure, type ShowOptions } from '../procedure-options.js';

const show = async (name: string, options: ShowOptions) => {
  const found = await procedureNamed(name, options);
  const value = { ...procedureRef(found), procedure: found };
  showResult(options, value, [...showLines(found, options.language), '', `Hash ${value.hash}`]);
  return exitCode.done;
};

/** A procedure in words. */
export const procedureShowCommand = (): Command =>
  command('show', 'viser tilstander, felt, steg, oppgaver og varsler')
    .argument('<prosedyre>', whichProcedure)
    .addOption(languageOption())
    .action((name: string, options: ShowOptions) => carryOut(options, () => show(name, options)));
