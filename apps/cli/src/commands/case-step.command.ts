import type { Command } from 'commander';
import { caseEvents } from '#contexts';
import type { LocalDate } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { caseWith, stateLine } from '../case.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { referenceFrom } from '../reference-option.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';
import { collectTold } from '../told-option.js';

interface Options extends CommonOptions {
  readonly to?: string;
  readonly comment?: string;
  readonly reference?: string;
  readonly officer?: string;
  readonly deadline?: LocalDate;
  readonly set?: Readonly<Record<string, string>>;
  readonly by?: string;
}

const take = async (
  session: Session,
  written: string,
  { step, ...options }: Options & { readonly step: string },
) => {
  const tenant = await tenantOf(session, options);
  const { caseId: subjectId } = await caseWith(session, tenant, written);
  const { to = null, comment = null, officer, deadline = null, set: told = {} } = options;
  const reference = await referenceFrom(session, tenant, options.reference);
  const asked = {
    ...{ tenant, to: caseEvents, subjectId, type: 'TakeStep' },
    data: {
      ...{ step, to, comment, reference, deadline, told },
      officer: officer === undefined ? null : await personFor(session, tenant, officer),
    },
  };
  await submit(session, asked, await actingPerson(session, tenant, options.by));
  await session.catchUp();
  const after = await caseWith(session, tenant, subjectId);
  const { caseId, state, children } = after;
  session.output.result({ caseId, state, children }, [stateLine(after)]);
  return exitCode.done;
};

/** Takes a step with a case. */
export const caseStepCommand = (): Command =>
  command('step', 'tar et steg med en sak')
    .argument('<sak>', 'sakens id; begynnelsen er nok')
    .argument('<steg>', 'steget slik det heter i prosedyren; iverk case show viser hvilke som finnes')
    .option('--to <TILSTAND>', 'hvor steget fører, når det kan føre flere steder')
    .option('--comment <tekst>', 'en kommentar')
    .option('--reference <vedtak>', 'id til et vedtak')
    .option('--officer <person>', 'den som skal gjøre det herfra (navn, e-post eller id)')
    .option('--deadline <dato>', 'ny frist', toDay)
    .option('--set <felt=verdi>', 'et av prosedyrens egne felt. Kan gis flere ganger', collectTold)
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk')
    .action((written: string, step: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => take(session, written, { ...options, step }))),
    );
