import { Option, type Command } from 'commander';
import { caseEvents } from '#contexts';
import type { LocalDate } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { caseWith } from '../case.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface Options extends CommonOptions {
  readonly to?: LocalDate;
  readonly none: boolean;
  readonly reason: string;
  readonly by?: string;
}

const move = async (session: Session, written: string, options: Options) => {
  if (options.to === undefined && !options.none)
    throw new CommandStopped('Si den nye fristen med --to, eller --none for ingen.', exitCode.usage);
  const tenant = await tenantOf(session, options);
  const { caseId } = await caseWith(session, tenant, written);
  const asked = {
    ...{ tenant, to: caseEvents, subjectId: caseId, type: 'MoveCaseDeadline' },
    data: { deadline: options.to ?? null, reason: options.reason },
  };
  const { appended } = await submit(session, asked, await actingPerson(session, tenant, options.by));
  session.output.result({ caseId, changed: appended > 0 }, [
    appended > 0 ? 'Fristen er flyttet.' : 'Slik var det fra før.',
  ]);
  return exitCode.done;
};

/** Gives a case another deadline, or none. */
export const caseDeadlineCommand = (): Command =>
  command('deadline', 'gir en sak en ny frist, eller ingen')
    .argument('<sak>', 'sakens id; begynnelsen er nok')
    .addOption(new Option('--to <dato>', 'den nye fristen').argParser(toDay).conflicts('none'))
    .addOption(new Option('--none', 'ingen frist').default(false))
    .requiredOption('--reason <tekst>', 'hvorfor den flyttes; står i historikken')
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk')
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => move(session, written, options))),
    );
