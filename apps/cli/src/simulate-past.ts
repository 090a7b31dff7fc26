import { readLibrary } from '#contexts';
import {
  countByPerson,
  countMails,
  pastByMonth,
  reliveMunicipality,
  type MailCount,
  type Past,
  type PastMonth,
} from '#work/simulation';
import type { Procedure } from '#engine';
import { addMonths, dayOf, longDay, type LocalDate } from '#kernel';
import { CommandStopped, exitCode, type ExitCode } from './exit-code.js';
import { procedureAmong } from './procedure-file.js';
import { tenantToRead, type Session } from './session.js';
import {
  counted,
  inMails,
  mailsOfPersonLine,
  nameOfMonth,
  namesIn,
  partsOfMails,
  type SimulateOptions,
} from './simulation-lines.js';

const usualMonths = 12;
const peopleShown = 10;

/** Until yesterday: what comes today has not come yet. */
const stretchOf = ({ from, to, months = usualMonths }: SimulateOptions, today: LocalDate) => {
  const ends = to ?? today;
  const begins = from ?? addMonths(ends, -months);
  if (ends <= begins) throw new CommandStopped('--to må være etter --from.', exitCode.usage);
  if (ends > today) throw new CommandStopped('Med --past kan --to ikke være etter i dag.', exitCode.usage);
  return { from: begins, to: ends };
};

const sentPart = ({ mails, people }: MailCount) => `sendt: ${inMails({ mails, people })}`;

const monthLine = (month: PastMonth): string => {
  const parts = [
    ...partsOfMails(month),
    ...(month.steps > 0 ? [`${counted(month.steps, 'steg', 'steg')} av seg selv`] : []),
    ...(month.stopped > 0 ? [`${month.stopped.toString()} stoppet før e-posten gikk`] : []),
    ...(month.unheard > 0 ? [`${month.unheard.toString()} som ingen ville fått`] : []),
  ];
  const told = parts.length === 0 ? '' : `: ${parts.join(', ')}`;
  return `  ${nameOfMonth(month.month).padEnd(15)} ${inMails(month)}${told}. ${capitalised(sentPart(month.sent))}.`;
};

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const headline = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  procedure: Procedure | undefined,
): string => {
  const rules =
    procedure === undefined
      ? 'med reglene slik de er'
      : `som om ${procedure.id} var slik fra begynnelsen av loggen`;
  return `Fra ${longDay(from, 'nb')} til ${longDay(to, 'nb')}, ${rules}. Ingenting er skrevet eller sendt.`;
};

const inAll = ({ mails, sent }: Past): readonly string[] => {
  const [would, was] = [countMails(mails), countMails(sent)];
  return [
    `I alt ${inMails(would)}; ${would.reachedDirector.toString()} ville nådd kommunedirektøren.`,
    was.mails === 0
      ? 'Iverk sendte ingen slike e-poster i denne tiden.'
      : `I virkeligheten ${inMails(was)}; ${was.reachedDirector.toString()} nådde kommunedirektøren.`,
  ];
};

/** The last months of the real log, as they would have gone with a procedure, beside what was really sent. */
export const simulatePast = async (session: Session, options: SimulateOptions): Promise<ExitCode> => {
  const stretch = stretchOf(options, dayOf(session.platform.clock.now()));
  const tenant = await tenantToRead(session, options);
  const { published } = await readLibrary(session.platform, tenant);
  const procedure =
    options.procedure === undefined ? undefined : await procedureAmong(options.procedure, published);
  const asked = { tenant, ...stretch, ...(procedure === undefined ? {} : { procedure }) };
  const past = await reliveMunicipality(session.platform, asked);
  if (procedure !== undefined && !past.followed.has(procedure.id))
    throw new CommandStopped(
      `Ingen sak i loggen har fulgt prosedyren ${procedure.id}. Gi filen id-en til en som har vært i bruk.`,
    );
  const [months, people] = [pastByMonth(past, stretch), countByPerson(past.mails)];
  const nameOf = await namesIn(session, tenant);
  const { mails, sent } = past;
  const all = { ...stretch, ...countMails(mails), sent: countMails(sent), months, people };
  session.output.result(options.details ? { ...all, mails, sentMails: sent } : all, [
    headline(stretch, procedure),
    ...inAll(past),
    ...months.map(monthLine),
    ...(people.length === 0 ? [] : ['', 'De som ville fått mest:']),
    ...people.slice(0, peopleShown).map((each) => mailsOfPersonLine(each, nameOf(each.personId))),
    ...(options.details ? ['', 'Alle e-postene, dag for dag:', ...mailLines(past, nameOf)] : []),
  ]);
  return exitCode.done;
};

const mailLines = ({ mails }: Past, nameOf: (personId: string) => string): readonly string[] =>
  mails.map(
    (mail) => `  ${mail.day}  ${nameOf(mail.recipient)}: ${partsOfMails(countMails([mail])).join(', ')}`,
  );
