import { InvalidArgumentError, Option, type Command } from 'commander';
import { holdReasons, statuses, type HoldReason, type Status } from '#contexts';
import type { LocalDate, TenantId } from '#kernel';
import { actOnMany, withBulk, type BulkAct, type BulkOptions } from '../bulk-act.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { referenceFrom } from '../reference-option.js';
import { inSession, type Session } from '../session.js';

interface Treatment {
  readonly organ: string;
  readonly caseNumber: string;
  readonly date: LocalDate;
}

interface Options extends BulkOptions {
  readonly to: Status;
  readonly publicComment?: string;
  readonly internalComment?: string;
  readonly holdReason?: readonly HoldReason[];
  readonly holdUntil?: LocalDate;
  readonly reference?: string;
  readonly treatment?: Treatment;
}

const toTreatment = (text: string): Treatment => {
  const [organ, caseNumber, day, ...rest] = text.split(',').map((part) => part.trim());
  if (!organ || !caseNumber || !day || rest.length > 0)
    throw new InvalidArgumentError('Skriv organ, saksnummer og dato, slik: «KS, 12/26, 2026-02-03».');
  return { organ, caseNumber, date: toDay(day) };
};

const reportStatus =
  (session: Session, options: Options) =>
  async (tenant: TenantId): Promise<BulkAct> => ({
    type: 'ReportStatus',
    data: {
      status: options.to,
      publicComment: options.publicComment ?? null,
      internalComment: options.internalComment ?? null,
      holdReasons: options.holdReason ?? [],
      holdUntil: options.holdUntil ?? null,
      reference: await referenceFrom(session, tenant, options.reference),
      treatment: options.treatment ?? null,
    },
  });

/** Reports the same status of many follow-ups, each through its own procedure. */
export const bulkStatusCommand = (): Command =>
  withBulk(
    command('status', 'melder samme status på saker, hver gjennom sin prosedyre')
      .addOption(new Option('--to <STATUS>', 'den nye statusen').choices(statuses).makeOptionMandatory())
      .option('--public-comment <tekst>', 'merknad som kommer i rapporten')
      .option('--internal-comment <tekst>', 'merknad som blir i administrasjonen')
      .addOption(
        new Option('--hold-reason <grunn...>', 'hvorfor arbeidet står; én eller flere').choices(holdReasons),
      )
      .option('--hold-until <dato>', 'når arbeidet tas opp igjen', toDay)
      .option('--reference <vedtak>', 'id til vedtaket som utsetter, erstatter eller opphever')
      .option('--treatment <behandling>', 'den som avslutter: «KS, 12/26, 2026-02-03»', toTreatment)
      .requiredOption('--by <person>', 'hvem som gjør det (navn, e-post eller id)'),
  ).action((options: Options) =>
    carryOut(options, () =>
      inSession(options, (session) => actOnMany(session, options, reportStatus(session, options))),
    ),
  );
