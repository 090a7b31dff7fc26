import path from 'node:path';
import type { Command } from 'commander';
import { remindersTexts } from '#contexts';
import { runRound, type RoundResult } from '#work/mail';
import { dayOf, inNorwegianOrder, longDay, type LocalDate, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { toDay } from '../day-option.js';
import { exitCode } from '../exit-code.js';
import { reminderPortsOf } from '../reminder-ports.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { operator } from '../submit.js';

interface Options extends CommonOptions {
  readonly on?: LocalDate;
  readonly dryRun?: boolean;
}

const people = (count: number) => (count === 1 ? '1 person' : `${count.toString()} personer`);
const pointsOf = (count: number) => (count === 1 ? '1 punkt' : `${count.toString()} punkter`);

const linesOf = (result: RoundResult, { on, dryRun = false }: Options, outbox: string): string[] => {
  const points = result.asks.reduce((sum, ask) => sum + ask.points.length, 0);
  const asked = `${people(result.planned)} ${dryRun ? 'ville blitt' : 'blir'} spurt om ${pointsOf(points)}.`;
  const counts: readonly [number, string][] = [
    [result.alreadyAsked, 'er spurt tidligere i perioden'],
    [result.sent, `sendt${outbox}`],
    [result.refused, 'avvist av e-posttjeneren'],
    [result.waiting, 'venter: e-posttjeneren svarte ikke, prøves igjen'],
    [result.withdrawn, 'trukket tilbake: ingenting å spørre om lenger, eller ingen adresse'],
    [result.unasked.length, `${result.unasked.length === 1 ? 'punkt' : 'punkter'} har ingen å spørre`],
  ];
  return [
    `Runde ${result.period}${on === undefined ? '' : ` (${longDay(on, 'nb')})`}: ${asked}`,
    ...counts.filter(([count]) => count > 0).map(([count, what]) => `  ${count.toString()} ${what}`),
  ];
};

type AskedAs = RoundResult['asks'][number]['points'][number]['as'];

const inPlaceOf = {
  OFFICER: 'saksbehandler',
  DEPUTY: 'stedfortreder, fordi saksbehandleren er borte eller ikke nås på e-post',
  UNIT_LEADER: 'leder for enheten, fordi ingen saksbehandler nås på e-post',
  COORDINATOR: 'koordinator, fordi ingen andre kan spørres',
} as const satisfies Record<AskedAs, string>;

/** Who is asked, about how many points and why, one line each in the order of names. */
const recipientLines = async (
  { platform }: Session,
  tenant: TenantId,
  { asks }: RoundResult,
): Promise<readonly string[]> => {
  const known = await platform.people.byIds(
    tenant,
    asks.map(({ recipient }) => recipient),
  );
  return asks
    .map(({ recipient, points }) => {
      const { name = recipient, email = null } = known.get(recipient) ?? {};
      const why = [...new Set(points.map((point) => inPlaceOf[point.as]))].join('; ');
      return `  ${name} <${email ?? ''}>: ${pointsOf(points.length)} (${why})`;
    })
    .sort(inNorwegianOrder);
};

const remind = async (session: Session, options: Options) => {
  const { platform, output } = session;
  const tenant = await tenantOf(session, options);
  const on = options.on ?? dayOf(platform.clock.now());
  const result = await runRound(reminderPortsOf(session), {
    tenant,
    on,
    dryRun: options.dryRun ?? false,
    actor: operator.by,
    roles: operator.roles,
  });
  const outbox =
    platform.config.smtpUrl === null ? ` til ${path.join(platform.config.dataDir, 'outbox')}` : '';
  const nobody = result.nobody === null ? [] : [remindersTexts[result.nobody].nb];
  const asked = options.dryRun === true ? await recipientLines(session, tenant, result) : [];
  output.result(result, [...nobody, ...linesOf(result, options, outbox), ...asked]);
  return result.nobody === null ? exitCode.done : exitCode.refused;
};

export const remindCommand = (bare: Command): Command =>
  bare
    .option('--on <dato>', 'dagen runden gjelder; i dag når den ikke er gitt', toDay)
    .option('--dry-run', 'vis hvem som ville blitt spurt; skriv og send ingenting', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => remind(session, options))),
    );
