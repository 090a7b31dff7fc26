import type { Command } from 'commander';
import { pinnedProcedure, readLibrary } from '#contexts';
import {
  byMonth,
  byPerson,
  countMails,
  isPlayed,
  simulateMunicipality,
  type MailCount,
  type SimulatedEvent,
  type Simulated,
  type SimulatedMail,
  type SimulatedMonth,
  type SimulatedPerson,
} from '#work/simulation';
import type { Procedure } from '#engine';
import { addMonths, dayOf, longDay, monthOf, shortDay, type LocalDate } from '#kernel';
import { carryOut } from '../carry-out.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { procedureAmong } from '../procedure-file.js';
import { inSession, tenantToRead, type Session } from '../session.js';
import { simulatePast } from '../simulate-past.js';
import {
  counted,
  inMails,
  nameOfAddressee,
  nameOfMonth,
  namesIn,
  toMonths,
  type SimulateOptions,
} from '../simulation-lines.js';

const mostYears = 10;
const peopleShown = 10;

const stretchOf = ({ from, to }: SimulateOptions, today: LocalDate) => {
  const begins = from ?? (`${monthOf(today)}-01` as LocalDate);
  const ends = to ?? addMonths(begins, 12);
  if (ends <= begins) throw new CommandStopped('--to må være etter --from.', exitCode.usage);
  if (ends > addMonths(begins, mostYears * 12))
    throw new CommandStopped(`Spill høyst ${mostYears.toString()} år om gangen.`, exitCode.usage);
  return { from: begins, to: ends };
};

const toPeople = (count: number) => (count === 0 ? 'ingen' : counted(count, 'person', 'personer'));

const partsOf = ({ asked, reminded, escalated, steps, unheard }: SimulatedMonth): readonly string[] => [
  ...(asked.events > 0 ? [`${counted(asked.events, 'person', 'personer')} spurt`] : []),
  ...(reminded.events > 0
    ? [`${counted(reminded.events, 'påminnelse', 'påminnelser')} til ${toPeople(reminded.people)}`]
    : []),
  ...Object.entries(escalated).map(([as, count]) => `${count.toString()} opp til ${nameOfAddressee(as)}`),
  ...(steps > 0 ? [`${counted(steps, 'steg', 'steg')} som tas av seg selv`] : []),
  ...(unheard > 0 ? [`${unheard.toString()} som ingen ville få`] : []),
];

const monthLine = (month: SimulatedMonth, mails: MailCount | undefined): string => {
  const parts = partsOf(month).join(', ');
  return `  ${nameOfMonth(month.month).padEnd(15)} ${mails === undefined ? '' : `${inMails(mails)}: `}${parts}`;
};

const mailsByMonth = (mails: readonly SimulatedMail[]): Readonly<Record<string, MailCount>> => {
  const months = [...new Set(mails.map(({ day }) => monthOf(day)))];
  return Object.fromEntries(
    months.map((month) => [month, countMails(mails.filter(({ day }) => monthOf(day) === month))]),
  );
};

const whats = { ASK: 'spørsmål', REMIND: 'påminnelse', ESCALATE: 'opp', STEP: 'steg' } as const;

/** How a case, a timer and a person are called. */
interface Names {
  readonly caseOf: (id: string) => string;
  readonly timerOf: (key: string, instanceId?: string) => string;
  readonly personOf: (personId: string) => string;
}

const detailLine = (event: SimulatedEvent, { caseOf, timerOf, personOf }: Names) => {
  const { day, what, key, followUpIds, caseIds, people } = event;
  const ids = [...followUpIds, ...caseIds];
  const whom = people.map(personOf).join(', ') || (what === 'STEP' ? '' : 'ingen');
  return [
    `  ${shortDay(day)}`,
    whats[what].padEnd(10),
    (key === null ? 'Runden' : timerOf(key, ids[0])).padEnd(20),
    whom.padEnd(20),
    ids.map(caseOf).join('; '),
  ]
    .join('  ')
    .trimEnd();
};

const casesIn = ({ points, cases, begun }: Simulated) => {
  const ofPoints = points.map(({ followUp, vedtak }) => {
    const number = vedtak?.caseNumber?.asWritten ?? vedtak?.organ ?? followUp.vedtakId;
    return [followUp.followUpId, `${number} punkt ${followUp.point.toString()}`] as const;
  });
  const ofCases = cases.map(({ caseId, title }) => [caseId, title] as const);
  const known = new Map([...ofPoints, ...ofCases, ...begun.map(({ id, title }) => [id, title] as const)]);
  return (id: string) => known.get(id) ?? id;
};

const instancesIn = ({ points, cases, begun }: Simulated) => [
  ...points.map(({ followUp: { followUpId: id, procedure } }) => ({ id, procedure })),
  ...cases.map(({ caseId: id, procedure }) => ({ id, procedure })),
  ...begun,
];

const timerNameIn = ({ timers = [] }: Procedure, key: string) =>
  timers.find(({ id }) => id === key.split('/')[0])?.name?.nb ?? key;

/** `overdue/leader` is what its timer is called in the procedure its instance is played by. */
const timersIn = (simulated: Simulated, instead: Procedure | undefined) => {
  const playedBy = new Map(
    instancesIn(simulated).map(({ id, procedure }) => [
      id,
      instead?.id === procedure.id ? instead : pinnedProcedure(procedure),
    ]),
  );
  return (key: string, instanceId = '') => {
    const procedure = playedBy.get(instanceId);
    return procedure === undefined ? key : timerNameIn(procedure, key);
  };
};

/** How much was played, and that nothing came of it. */
const headline = (
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  { points, cases, begun }: Simulated,
): readonly string[] => {
  const open = [
    `de ${points.length.toString()} åpne punktene`,
    ...(cases.length === 0 ? [] : [`de ${cases.length.toString()} andre åpne sakene`]),
  ];
  return [
    `Fra ${longDay(from, 'nb')} til ${longDay(to, 'nb')}, om ingen gjorde noe med ${open.join(' og ')}. Ingenting er skrevet eller sendt.`,
    ...(begun.length === 0
      ? []
      : [`Rundene i mellomtiden ville begynne ${counted(begun.length, 'sak', 'saker')}, som er med.`]),
  ];
};

const personLine = ({ asked, reminded, escalated }: SimulatedPerson, name: string) =>
  `  ${name}: ${asked.toString()} spørsmål, ${counted(reminded, 'påminnelse', 'påminnelser')}, ${escalated.toString()} opp`;

const refuseUnused = (simulated: Simulated, procedure: Procedure | undefined) => {
  if (procedure !== undefined && !isPlayed(simulated, procedure.id))
    throw new CommandStopped(
      `Ingen åpen sak følger prosedyren ${procedure.id}. Gi filen id-en til en som er i bruk.`,
    );
};

const simulate = async (session: Session, options: SimulateOptions) => {
  const { clock } = session.platform;
  const stretch = stretchOf(options, dayOf(clock.now()));
  const tenant = await tenantToRead(session, options);
  const { published } = await readLibrary(session.platform, tenant);
  const procedure =
    options.procedure === undefined ? undefined : await procedureAmong(options.procedure, published);
  const asked = { tenant, ...stretch, ...(procedure === undefined ? {} : { procedure }) };
  const simulated = await simulateMunicipality(session.platform, asked);
  refuseUnused(simulated, procedure);
  const { events, points, cases, begun, mails } = simulated;
  const [months, people] = [byMonth(events), byPerson(events)];
  const mailed = mailsByMonth(mails);
  const personOf = await namesIn(session, tenant);
  const names = { caseOf: casesIn(simulated), timerOf: timersIn(simulated, procedure), personOf };
  const counts = { points: points.length, cases: cases.length, begun: begun.length };
  session.output.result({ ...stretch, ...counts, months, people, events, mails: mailed }, [
    ...headline(stretch, simulated),
    ...(months.length === 0
      ? ['  Ingenting ville skje.']
      : months.map((each) => monthLine(each, mailed[each.month]))),
    ...(people.length === 0 ? [] : ['', 'De som ville få mest:']),
    ...people.slice(0, peopleShown).map((each) => personLine(each, personOf(each.personId))),
    ...(options.details ? ['', 'Alt, dag for dag:', ...events.map((each) => detailLine(each, names))] : []),
  ]);
  return exitCode.done;
};

/** A year of the real rules in a second, before anybody hears of it. */
export const simulateCommand = (bare: Command): Command =>
  bare
    .option('--from <dato>', 'første dag; ellers den første i denne måneden', toDay)
    .option('--to <dato>', 'dagen etter den siste; ellers et år senere', toDay)
    .option(
      '--procedure <prosedyre>',
      'som om denne gjaldt i stedet for den med samme id: en fil, eller en som er publisert',
    )
    .option(
      '--past',
      'lev de siste månedene av loggen om igjen, i stedet for å spille av det som kommer',
      false,
    )
    .option('--months <antall>', 'hvor mange måneder tilbake; ellers 12', toMonths)
    .option('--details', 'vis hver hendelse for seg', false)
    .action((options: SimulateOptions) =>
      carryOut(options, () =>
        inSession(options, (session) => (options.past ? simulatePast : simulate)(session, options)),
      ),
    );
