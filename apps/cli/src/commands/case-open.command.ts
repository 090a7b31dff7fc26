import type { Command } from 'commander';
import { caseEvents, caseIdOf } from '#contexts';
import type { LocalDate } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { exitCode } from '../exit-code.js';
import { shareFrom } from '../holder-option.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';
import { collected, collectTold } from '../told-option.js';

interface Options extends CommonOptions {
  readonly title: string;
  readonly description?: string;
  readonly responsible?: readonly string[];
  readonly officer?: string;
  readonly deputy?: string;
  readonly deadline?: LocalDate;
  readonly set?: Readonly<Record<string, string>>;
  readonly by?: string;
}

const open = async (session: Session, procedure: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  const { title, description = null, responsible = [], officer, deputy, deadline = null } = options;
  const shares = [];
  for (const each of responsible) shares.push(await shareFrom(session, tenant, each));
  const person = (named: string | undefined) =>
    named === undefined ? null : personFor(session, tenant, named);
  const caseId = caseIdOf(tenant, session.platform.ids.next());
  const asked = {
    ...{ tenant, to: caseEvents, subjectId: caseId, type: 'OpenCase' },
    data: {
      ...{ of: { procedure }, title, description, shares, deadline, told: options.set ?? {} },
      ...{ officer: await person(officer), deputy: await person(deputy), source: null, parent: null },
    },
  };
  await submit(session, asked, await actingPerson(session, tenant, options.by));
  session.output.result({ caseId }, [`Saken er åpnet: ${caseId}`]);
  return exitCode.done;
};

/** Opens a case of a procedure. */
export const caseOpenCommand = (): Command =>
  command('open', 'åpner en sak etter en prosedyre')
    .argument('<prosedyre>', 'for eksempel oppdrag, utredning eller avvik; se iverk procedure list')
    .requiredOption('--title <tekst>', 'hva saken heter')
    .option('--description <tekst>', 'mer om den')
    .option(
      '--responsible <hvem>',
      'hovedansvar, gjerne med delansvar og hva det gjelder: «KLG / Plan og næring: Byplan». Kan gis flere ganger',
      collected,
    )
    .option('--officer <person>', 'saksbehandler (navn, e-post eller id)')
    .option('--deputy <person>', 'stedfortreder')
    .option('--deadline <dato>', 'frist', toDay)
    .option('--set <felt=verdi>', 'et av prosedyrens egne felt. Kan gis flere ganger', collectTold)
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk')
    .action((procedure: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => open(session, procedure, options))),
    );
