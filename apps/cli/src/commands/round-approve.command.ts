import type { Command } from 'commander';
import {
  aggregates,
  approvableIn,
  approvingStep,
  caseEvents,
  knowPinned,
  organisationOf,
  readReports,
  roundIdOf,
  roundProjection,
  tellRefusal,
  type CaseDocument,
  type RoundPeriod,
} from '#contexts';
import {
  aggregateOf,
  isRejection,
  previewCommand,
  runCommand,
  type CommandOutcome,
  type TenantId,
} from '#kernel';
import { actingPerson } from '../acting-person.js';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { periodFor, toPeriod } from '../period-option.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { unitIdFor } from '../unit-option.js';

interface Options extends CommonOptions {
  readonly period?: RoundPeriod;
  readonly unit?: string;
  readonly by?: string;
  readonly dryRun: boolean;
}

const waiting = async (session: Session, tenant: TenantId, options: Options) => {
  const { documents } = session.platform;
  const period = await periodFor(session, tenant, options.period);
  const round = await documents.get(roundProjection, tenant, roundIdOf(tenant, period.id));
  const reports = [...(await readReports(documents, tenant, round)).values()];
  await knowPinned(
    documents,
    tenant,
    reports.map(({ procedure }) => procedure),
  );
  const wanted =
    options.unit === undefined ? undefined : unitIdFor(await organisationOf(documents, tenant), options.unit);
  return approvableIn(reports, (unit) => wanted === undefined || unit === wanted);
};

const data = {
  ...{ step: approvingStep, to: null, comment: null, reference: null, officer: null, deadline: null },
  told: {},
};

const send = async (
  { platform: { store, clock, ids } }: Session,
  tenant: TenantId,
  { caseId }: CaseDocument,
  { actor, dryRun }: { readonly actor: Awaited<ReturnType<typeof actingPerson>>; readonly dryRun: boolean },
): Promise<CommandOutcome> => {
  const run = dryRun ? previewCommand : runCommand;
  const issued = { ...actor, at: clock.now() };
  return run({ store, clock }, aggregateOf(aggregates, caseEvents), {
    ...{ tenant, subjectId: caseId, command: { type: 'TakeStep', data, issued } },
    ...{ commandId: ids.next(), correlationId: ids.next() },
  });
};

const wordOf = (outcome: CommandOutcome, dryRun: boolean): string => {
  if (isRejection(outcome)) return `${dryRun ? 'blir avvist' : 'avvist'}: ${tellRefusal(outcome, 'nb')}`;
  return dryRun ? 'blir godkjent' : 'godkjent';
};

const approve = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const actor = await actingPerson(session, tenant, options.by);
  const reports = await waiting(session, tenant, options);
  const { dryRun } = options;
  const items: { readonly report: CaseDocument; readonly outcome: CommandOutcome }[] = [];
  for (const report of reports)
    items.push({ report, outcome: await send(session, tenant, report, { actor, dryRun }) });
  const officers = reports.flatMap(({ officer }) => officer ?? []);
  const known = await session.platform.people.byIds(tenant, officers);
  const nameOf = ({ officer, title }: CaseDocument) => known.get(officer ?? '')?.name ?? officer ?? title;
  session.output.result(
    {
      dryRun,
      items: items.map(({ report: { caseId, officer }, outcome }) => ({
        ...{ caseId, officer },
        outcome: isRejection(outcome) ? 'REFUSED' : 'DONE',
        refusal: isRejection(outcome)
          ? { code: outcome.rejected, message: tellRefusal(outcome, 'nb') }
          : null,
      })),
    },
    [
      ...(items.length === 0 ? ['Ingen rapporter venter på å bli godkjent.'] : []),
      ...items.map(({ report, outcome }) => `  ${nameOf(report)}: ${wordOf(outcome, dryRun)}`),
      ...(dryRun ? ['Ingenting er gjort.'] : []),
    ],
  );
  return items.some(({ outcome }) => isRejection(outcome)) ? exitCode.refused : exitCode.done;
};

/** The leader looks the month over: every report that waits is approved, each through its own procedure. */
export const roundApproveCommand = (): Command =>
  command('approve', 'godkjenner rapportene som venter, og melder fra om hver')
    .option('--period <periode>', '2026-11, 2026-T3 eller M2026-12-10; ellers den vi er i', toPeriod)
    .option('--unit <enhet>', 'bare denne enheten (navn eller id)')
    .option('--by <person>', 'hvem som godkjenner (navn, e-post eller id)')
    .option('--dry-run', 'vis hva som ville skje med hver rapport, og gjør ingenting', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => approve(session, options))),
    );
