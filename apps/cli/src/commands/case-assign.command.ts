import type { Command } from 'commander';
import { caseEvents } from '#contexts';
import type { TenantId } from '#kernel';
import { actingPerson } from '../acting-person.js';
import { caseWith } from '../case.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { shareFrom } from '../holder-option.js';
import { personFor } from '../person.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';
import { collected } from '../told-option.js';

interface Options extends CommonOptions {
  readonly responsible?: readonly string[];
  readonly officer?: string;
  readonly deputy?: string;
  readonly reason?: string;
  readonly by?: string;
}

const sharesFrom = async (session: Session, tenant: TenantId, written: readonly string[]) => {
  const shares = [];
  for (const each of written) shares.push(await shareFrom(session, tenant, each));
  return shares;
};

const assign = async (session: Session, written: string, options: Options) => {
  const tenant = await tenantOf(session, options);
  const before = await caseWith(session, tenant, written);
  const { responsible, officer, deputy, reason = null } = options;
  const asked = {
    ...{ tenant, to: caseEvents, subjectId: before.caseId, type: 'AssignCase' },
    data: {
      shares: responsible === undefined ? before.shares : await sharesFrom(session, tenant, responsible),
      officer: officer === undefined ? before.officer : await personFor(session, tenant, officer),
      deputy: deputy === undefined ? before.deputy : await personFor(session, tenant, deputy),
      reason,
    },
  };
  const { appended } = await submit(session, asked, await actingPerson(session, tenant, options.by));
  session.output.result({ caseId: before.caseId, changed: appended > 0 }, [
    appended > 0 ? 'Ansvaret er endret.' : 'Slik var det fra før.',
  ]);
  return exitCode.done;
};

/** Says who answers for a case; what is not named stays. */
export const caseAssignCommand = (): Command =>
  command('assign', 'sier hvem som har ansvar for en sak; det som ikke nevnes, blir som det er')
    .argument('<sak>', 'sakens id; begynnelsen er nok')
    .option(
      '--responsible <hvem>',
      'hovedansvar, gjerne med delansvar og hva det gjelder: «KLG / Plan og næring: Byplan». Kan gis flere ganger',
      collected,
    )
    .option('--officer <person>', 'saksbehandler (navn, e-post eller id)')
    .option('--deputy <person>', 'stedfortreder')
    .option('--reason <tekst>', 'hvorfor; står i historikken')
    .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk')
    .action((written: string, options: Options) =>
      carryOut(options, () => inSession(options, (session) => assign(session, written, options))),
    );
