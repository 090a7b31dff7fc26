import { Option, type Command } from 'commander';
import { organisationOf, tellRefusal } from '#contexts';
import { reject, type TenantId } from '#kernel';
import { actOnMany, withBulk, type BulkAct, type BulkOptions } from '../bulk-act.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { personFor } from '../person.js';
import { inSession, type Session } from '../session.js';
import { unitIdFor } from '../unit-option.js';

interface Options extends BulkOptions {
  readonly toUnit?: string;
  readonly toOfficer?: string;
  readonly toDeputy?: string;
  readonly withoutOfficer: boolean;
  readonly withoutDeputy: boolean;
  readonly reason: string;
}

/** Undefined leaves it as it is; null is nobody. */
const personOrNobody = async (
  session: Session,
  tenant: TenantId,
  { named, nobody }: { readonly named: string | undefined; readonly nobody: boolean },
): Promise<string | null | undefined> => {
  if (named !== undefined) return personFor(session, tenant, named);
  return nobody ? null : undefined;
};

const handOver =
  (session: Session, options: Options) =>
  async (tenant: TenantId): Promise<BulkAct> => {
    const { toUnit, toOfficer, toDeputy, withoutOfficer, withoutDeputy, reason } = options;
    const unit =
      toUnit === undefined
        ? undefined
        : unitIdFor(await organisationOf(session.platform.documents, tenant), toUnit);
    const officer = await personOrNobody(session, tenant, { named: toOfficer, nobody: withoutOfficer });
    const deputy = await personOrNobody(session, tenant, { named: toDeputy, nobody: withoutDeputy });
    if (unit === undefined && officer === undefined && deputy === undefined)
      throw new CommandStopped(tellRefusal(reject('nobody-named'), 'nb'), exitCode.usage);
    return { type: 'HandOverFollowUp', data: { unit, officer, deputy, reason } };
  };

/** Gives many follow-ups to others. */
export const bulkReassignCommand = (): Command =>
  withBulk(
    command('reassign', 'gir saker til en annen saksbehandler, stedfortreder eller enhet')
      .option('--to-officer <person>', 'den som skal ha sakene (navn, e-post eller id)')
      .option('--to-deputy <person>', 'den som skal være stedfortreder')
      .option('--to-unit <enhet>', 'enheten som skal ha hovedansvaret (navn eller id)')
      .addOption(
        new Option('--without-officer', 'uten saksbehandler; da har koordinator dem')
          .default(false)
          .conflicts('toOfficer'),
      )
      .addOption(new Option('--without-deputy', 'uten stedfortreder').default(false).conflicts('toDeputy'))
      .requiredOption('--reason <tekst>', 'hvorfor; står i historikken')
      .option('--by <person>', 'hvem som gjør det (navn, e-post eller id); ellers den som driver Iverk'),
  ).action((options: Options) =>
    carryOut(options, () =>
      inSession(options, (session) => actOnMany(session, options, handOver(session, options))),
    ),
  );
