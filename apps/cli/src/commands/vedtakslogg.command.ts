import type { Command } from 'commander';
import {
  municipalityOf,
  organisationOf,
  readChanges,
  readGroups,
  readVedtakslogg,
  statusTexts,
  type Grouping,
  type InternalView,
  type OrganisationDocument,
  type PublicView,
  type VedtaksloggQuestion,
} from '#contexts';
import { dayOf, shortDay, type Instant, type LocalDate, type Moment, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { changeCounts, changeLines } from '../change-lines.js';
import { toDay } from '../day-option.js';
import { groupLine } from '../group-lines.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { askedMoment, toInstant } from '../moment-option.js';
import { momentOrReport, orReport } from '../report-moment.js';
import { shownBy } from '../saved-views.js';
import { inSession, tenantOf, type Session } from '../session.js';
import { withFilter } from '../vedtakslogg-filter.js';
import {
  groupingIn,
  orderIn,
  questionOf,
  type VedtaksloggOptions as Options,
} from '../vedtakslogg-options.js';

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

const toMoment = (text: string): Moment => ({ asOf: toDay(text) });

/** Just what the report knew, and not all that has come to be known of that day. */
const momentOfReport = (knownAt: Instant): Moment => ({ asOf: dayOf(knownAt), knownAt });

const requestOf = async (session: Session, options: Options) => {
  const tenant = await tenantOf(session, options);
  await session.catchUp();
  const { documents, clock } = session.platform;
  const organisation = await organisationOf(documents, tenant);
  const today = dayOf(clock.now());
  const knownAt = await momentOrReport(session, tenant, { given: options.knownAt, of: (moment) => moment });
  const since = await momentOrReport(session, tenant, { given: options.since, of: momentOfReport });
  const { asOf } = options;
  const at = askedMoment({ ...(asOf && { asOf }), ...(knownAt && { knownAt }) }, today);
  const view = await shownBy(session, tenant, options);
  const request = {
    tenant,
    today,
    ...(at === undefined ? {} : { at }),
    question: { ...view?.filter, ...questionOf(options, organisation) } as VedtaksloggQuestion,
    ...orderIn(view),
    edition: options.public === true ? ('public' as const) : ('internal' as const),
  };
  const names = await namesIn(session, tenant, organisation);
  return { request, since, grouping: groupingIn(options, view), ...names };
};

const namesIn = async (
  { platform: { documents } }: Session,
  tenant: TenantId,
  { units }: OrganisationDocument,
) => {
  const name = (await municipalityOf(documents, tenant))?.name ?? tenant;
  const nameOf = (unit: string) => units.find(({ unitId }) => unitId === unit)?.name ?? '';
  return { name, lineOf: (row: Row) => line(row, nameOf) };
};

const show = async (session: Session, options: Options) => {
  const { request, since, name, grouping, lineOf } = await requestOf(session, options);
  if (since !== undefined) return showChanges(session, since, { request, name, lineOf });
  if (grouping !== null) return showGroups(session, grouping, { request, name });
  const rows = await readVedtakslogg(session.platform.documents, request);
  session.output.result(rows, [
    `Vedtakslogg for ${name}${asThen(request.at)}: ${rows.length.toString()} punkter`,
    ...rows.map(lineOf),
  ]);
  return exitCode.done;
};

const showGroups = async (
  session: Session,
  grouping: Grouping,
  { request, name }: Pick<Awaited<ReturnType<typeof requestOf>>, 'request' | 'name'>,
) => {
  const groups = await readGroups(session.platform, grouping, request);
  session.output.result(groups, [
    `Vedtakslogg for ${name}${asThen(request.at)}: ${groups.length.toString()} grupper`,
    ...groups.map(groupLine),
  ]);
  return exitCode.done;
};

const showChanges = async (
  session: Session,
  since: Moment,
  { request, name, lineOf }: Omit<Awaited<ReturnType<typeof requestOf>>, 'grouping' | 'since'>,
) => {
  const until = request.at?.asOf ?? request.today;
  if (since.asOf > until)
    throw new CommandStopped(`--since må være ${shortDay(until)} eller før.`, exitCode.usage);
  const found = await readChanges(session.platform.documents, { ...request, since });
  session.output.result(found, [
    `Vedtakslogg for ${name}${asThen(request.at)}, siden ${shortDay(since.asOf)}: ${changeCounts(found) || 'ingenting nytt'}`,
    ...changeLines(found, lineOf),
  ]);
  return exitCode.done;
};

export const vedtaksloggCommand = (bare: Command): Command =>
  withFilter(bare)
    .option('--view <navn>', 'en lagret visning; andre valg går foran')
    .option('--by <person>', 'hvem som ser: også de visningene vedkommende har lagret for seg selv')
    .option('--as-of <dato>', 'slik det var til og med denne dagen', toDay)
    .option(
      '--known-at <tid>',
      'slik loggen kjente det da: tidspunkt, dato, eller perioden til en frosset rapport (2026-01-01--2026-06-30)',
      orReport(toInstant),
    )
    .option(
      '--since <dato>',
      'hva det er blitt av punktene siden denne dagen, eller siden rapporten for en periode ble frosset',
      orReport(toMoment),
    )
    .option('--public', 'slik offentligheten ser den', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => show(session, options))),
    );
