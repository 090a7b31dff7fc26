import { Option, type Command } from 'commander';
import { tellRefusal } from '#contexts';
import { reject, type LocalDate } from '#kernel';
import { actOnMany, withBulk, type BulkAct, type BulkOptions } from '../bulk-act.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession } from '../session.js';

interface Options extends BulkOptions {
  readonly to?: LocalDate;
  readonly noneBecause?: string;
  readonly reason: string;
}

const moveDeadline = ({ to, noneBecause, reason }: Options): BulkAct => {
  if (to === undefined && noneBecause === undefined)
    throw new CommandStopped(tellRefusal(reject('deadline-or-reason'), 'nb'), exitCode.usage);
  const data = { deadline: to ?? null, noDeadlineBecause: noneBecause ?? null, reason };
  return { type: 'MoveDeadline', data };
};

/** Gives many follow-ups the same deadline. */
export const bulkDeadlineCommand = (): Command =>
  withBulk(
    command('deadline', 'gir saker en ny frist, eller ingen')
      .option('--to <dato>', 'den nye fristen', toDay)
      .addOption(new Option('--none-because <tekst>', 'ingen frist, og hvorfor').conflicts('to'))
      .requiredOption('--reason <tekst>', 'hvorfor den flyttes; alle kan lese det i vedtaksrapporten')
      .requiredOption('--by <person>', 'hvem som gjør det (navn, e-post eller id)'),
  ).action((options: Options) =>
    carryOut(options, () =>
      inSession(options, (session) => actOnMany(session, options, () => moveDeadline(options))),
    ),
  );
