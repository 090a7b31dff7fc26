import { InvalidArgumentError, type Command } from 'commander';
import {
  municipalityOf,
  organisationOf,
  readChanges,
  readVedtakslogg,
  statuses,
  statusTexts,
  type InternalView,
  type OrganisationDocument,
  type PublicView,
  type Status,
  type VedtaksloggQuestion,
} from '#contexts';
import { dayOf, shortDay, type Instant, type LocalDate, type Moment } from '#kernel';
import { carryOut } from '../carry-out.js';
import { changeCounts, changeLines } from '../change-lines.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { askedMoment, toInstant } from '../moment-option.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';
import { unitIdFor } from '../unit-option.js';

interface Options extends CommonOptions {
  readonly organ?: string;
  readonly unit?: string;
  readonly status?: readonly Status[];
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly overdue?: boolean;
  readonly open?: boolean;
  readonly text?: string;
  readonly public?: boolean;
  readonly asOf?: LocalDate;
  readonly knownAt?: Instant;
  readonly since?: LocalDate;
}

const toStatuses = (text: string): readonly Status[] => {
  const asked = text.split(',').map((each) => each.trim().toUpperCase());
  const unknown = asked.find((each) => !(statuses as readonly string[]).includes(each));
  if (unknown !== undefined)
    throw new InvalidArgumentError(`«${unknown}» finnes ikke. Velg blant: ${statuses.join(', ')}.`);
  return asked as Status[];
};

const questionOf = (options: Options, organisation: OrganisationDocument): VedtaksloggQuestion => {
  const { organ, status, from, to, text, overdue, open } = options;
  const unit = options.unit === undefined ? undefined : unitIdFor(organisation, options.unit);
  const asked = {
    organ,
    unit,
    status,
    from,
    to,
    text,
    overdue: overdue || undefined,
    open: open || undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
};

const cut = (text: string, width: number) =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);

type Row = PublicView | InternalView;
type NameOf = (unit: string) => string;

const responsible = ({ followUp }: Row, nameOf: NameOf): string =>
  followUp?.unit == null ? (followUp?.responsibleAsWritten ?? '') : nameOf(followUp.unit);

const shortOrBlank = (day: LocalDate | null | undefined) => (day == null ? '' : shortDay(day));

/** `PS 4/25` is a number of every organ: what does not name its own gets it. */
const numberOf = ({ organ, caseNumber }: Row): string => {
  if (caseNumber === null) return organ;
  const { asWritten } = caseNumber;
  return asWritten.startsWith(organ) ? asWritten : `${organ} ${asWritten}`;
};

/** Points of one vedtak are told apart by their number. */
const titleOf = ({ title, points, followUp }: Row) =>
  points > 1 && followUp !== null ? `${followUp.point.toString()}. ${title}` : title;

const line = (row: Row, nameOf: NameOf): string =>
  [
    cut(numberOf(row), 14),
    cut(shortOrBlank(row.date), 10),
    cut(titleOf(row), 44),
    cut(statusTexts[row.status].nb, 20),
    cut(shortOrBlank(row.followUp?.deadline), 10),
    responsible(row, nameOf),
  ]
    .join('  ')
    .trimEnd();

/** What day it is the log of; nothing for today's. */
const asThen = (at: Moment | undefined): string =>
  at === undefined ? '' : ` slik den var ${shortDay(at.asOf)}`;

const requestOf = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { documents, clock } = session.platform;
  const organisation = await organisationOf(documents, tenant);
  const today = dayOf(clock.now());
  const at = askedMoment(options, today);
  const request = {
    tenant,
    today,
    ...(at === undefined ? {} : { at }),
    question: questionOf(options, organisation),
    edition: options.public === true ? ('public' as const) : ('internal' as const),
  };
  const name = (await municipalityOf(documents, tenant))?.name ?? tenant;
  const nameOf = (unit: string) => organisation.units.find(({ unitId }) => unitId === unit)?.name ?? '';
  return { request, name, lineOf: (row: Row) => line(row, nameOf) };
};

const show = async (session: Session, options: Options) => {
  const { request, name, lineOf } = await requestOf(session, options);
  if (options.since !== undefined) return showChanges(session, options.since, { request, name, lineOf });
  const rows = await readVedtakslogg(session.platform.documents, request);
  session.output.result(rows, [
    `Vedtakslogg for ${name}${asThen(request.at)}: ${rows.length.toString()} punkter`,
    ...rows.map(lineOf),
  ]);
  return exitCode.done;
};

const showChanges = async (
  session: Session,
  since: LocalDate,
  { request, name, lineOf }: Awaited<ReturnType<typeof requestOf>>,
) => {
  const until = request.at?.asOf ?? request.today;
  if (since > until)
    throw new CommandStopped(`--since må være ${shortDay(until)} eller før.`, exitCode.usage);
  const found = await readChanges(session.platform.documents, { ...request, since });
  session.output.result(found, [
    `Vedtakslogg for ${name}${asThen(request.at)}, siden ${shortDay(since)}: ${changeCounts(found) || 'ingenting nytt'}`,
    ...changeLines(found, lineOf),
  ]);
  return exitCode.done;
};

export const vedtaksloggCommand = (bare: Command): Command =>
  bare
    .option('--organ <kode>', 'bare dette organet: KS')
    .option('--unit <enhet>', 'bare denne enheten (navn eller id)')
    .option('--status <koder>', 'bare disse statusene, skilt med komma', toStatuses)
    .option('--from <dato>', 'vedtatt denne dagen eller senere', toDay)
    .option('--to <dato>', 'vedtatt denne dagen eller før', toDay)
    .option('--overdue', 'bare det som er over fristen', false)
    .option('--open', 'bare det som er åpent', false)
    .option('--text <ord>', 'alle ordene står i tittel, vedtak eller merknad; saksnummer på alle skrivemåter')
    .option('--as-of <dato>', 'slik det var til og med denne dagen', toDay)
    .option('--known-at <tid>', 'slik loggen kjente det da (tidspunkt eller dato)', toInstant)
    .option('--since <dato>', 'hva det er blitt av punktene siden denne dagen', toDay)
    .option('--public', 'slik offentligheten ser den', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => show(session, options))),
    );
