import { InvalidArgumentError, Option, type Command } from 'commander';
import { groupings, statuses, type Status } from '#contexts';
import { toDay } from './day-option.js';

const toStatuses = (text: string): readonly Status[] => {
  const asked = text.split(',').map((each) => each.trim().toUpperCase());
  const unknown = asked.find((each) => !(statuses as readonly string[]).includes(each));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`«${unknown}» finnes ikke. Velg blant: ${statuses.join(', ')}.`);
  return asked as Status[];
};

/** What the vedtakslogg may be asked for, and saved as. */
export const withFilter = (bare: Command): Command =>
  bare
    .option('--organ <kode>', 'bare dette organet: KS')
    .option('--unit <enhet>', 'bare denne enheten (navn eller id)')
    .option('--status <koder>', 'bare disse statusene, skilt med komma', toStatuses)
    .option('--from <dato>', 'vedtatt denne dagen eller senere', toDay)
    .option('--to <dato>', 'vedtatt denne dagen eller før', toDay)
    .option('--overdue', 'bare det som er over fristen', false)
    .option('--open', 'bare det som er åpent', false)
    .option('--text <ord>', 'alle ordene står i tittel, vedtak eller merknad; saksnummer på alle skrivemåter')
    .option('--strategy <mål>', 'bare det som er knyttet til dette målet i kommunens plan')
    .addOption(
      new Option('--group-by <felt>', 'antall og alder for hver gruppe i stedet for hvert punkt').choices(
        groupings.map((each) => each.toLowerCase()),
      ),
    );
