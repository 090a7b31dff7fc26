import type { Command } from 'commander';
import {
  addresseeTexts,
  byMonth,
  byPerson,
  knownProcedures,
  readLibrary,
  simulateMunicipality,
  type AddresseeCode,
  type SimulatedEvent,
  type Simulated,
  type SimulatedMonth,
} from '#contexts';
import type { Procedure } from '#engine';
import { addMonths, dayOf, longDay, monthOf, shortDay, type LocalDate, type TenantId } from '#kernel';
import { carryOut, command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { procedureAmong } from '../procedure-file.js';
import { inSession, tenantOf, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly procedure?: string;
  readonly details: boolean;
}

const mostYears = 10;
const peopleShown = 10;

const stretchOf = ({ from, to }: Options, today: LocalDate) => {
  const begins = from ?? (`${monthOf(today)}-01` as LocalDate);
  const ends = to ?? addMonths(begins, 12);
  if (ends <= begins) throw new CommandStopped('--to må være etter --from.', exitCode.usage);
  if (ends > addMonths(begins, mostYears * 12))
    throw new CommandStopped(`Spill høyst ${mostYears.toString()} år om gangen.`, exitCode.usage);
  return { from: begins, to: ends };
};

const procedureIn = ({ procedure }: Options, published: readonly Procedure[]) =>
  procedure === undefined ? undefined : procedureAmong(procedure, published);

const counted = (count: number, one: string, many: string) =>
  `${count.toString()} ${count === 1 ? one : many}`;

const toPeople = (count: number) => (count === 0 ? 'ingen' : counted(count, 'person', 'personer'));

/** `UNIT_LEADER` is the round's word for whom timers call `LEADER`. */
const nameOfAddressee = (as: string) => addresseeTexts[as as AddresseeCode].nb;

const partsOf = ({ asked, reminded, escalated, steps, unheard }: SimulatedMonth): readonly string[] => [
  ...(asked.events > 0 ? [`${counted(asked.events, 'e-post', 'e-poster')} med spørsmål`] : []),
  ...(reminded.events > 0
    ? [`${counted(reminded.events, 'påminnelse', 'påminnelser')} til ${toPeople(reminded.people)}`]
    : []),
  ...Object.entries(escalated).map(([as, count]) => `${count.toString()} opp til ${nameOfAddressee(as)}`),
  ...(steps > 0 ? [`${counted(steps, 'steg', 'steg')} som tas av seg selv`] : []),
  ...(unheard > 0 ? [`${unheard.toString()} som ingen ville få`] : []),
];

const monthLine = (month: SimulatedMonth): string => {
  const name = longDay(`${month.month}-01` as LocalDate, 'nb').replace(/^\S+ /, '');
  return `  ${name.padEnd(15)} ${partsOf(month).join(', ')}`;
};

const whats = { ASK: 'spørsmål', REMIND: 'påminnelse', ESCALATE: 'opp', STEP: 'steg' } as const;

/** How a case, a timer and a person are called. */
interface Names {
  readonly caseOf: (followUpId: string) => string;
  readonly timerOf: (key: string) => string;
  readonly personOf: (personId: string) => string;
}

const detailLine = (event: SimulatedEvent, { caseOf, timerOf, personOf }: Names) => {
  const { day, what, key, followUpIds, people } = event;
  const whom = people.map(personOf).join(', ') || (what === 'STEP' ? '' : 'ingen');
  return [
    `  ${shortDay(day)}`,
    whats[what].padEnd(10),
    (key === null ? 'Runden' : timerOf(key)).padEnd(20),
    whom.padEnd(20),
    followUpIds.map(caseOf).join('; '),
  ]
    .join('  ')
    .trimEnd();
};

const casesIn = (points: Simulated['points']) => {
  const names = points.map(({ followUp, vedtak }) => {
    const number = vedtak?.caseNumber?.asWritten ?? vedtak?.organ ?? followUp.vedtakId;
    return [followUp.followUpId, `${number} punkt ${followUp.point.toString()}`] as const;
  });
  const known = new Map(names);
  return (followUpId: string) => known.get(followUpId) ?? followUpId;
};

/** `overdue/leader` is what its timer is called in the procedure it stands in. */
const timersIn = (procedures: readonly Procedure[]) => {
  const known = new Map(
    procedures.flatMap(({ timers = [] }) => timers.map(({ id, name }) => [id, name?.nb ?? id] as const)),
  );
  return (key: string) => known.get(key.split('/')[0] ?? key) ?? key;
};

const namesIn = async ({ platform }: Session, tenant: TenantId) => {
  const known = new Map(
    (await platform.people.all(tenant)).map(({ personId, name }) => [personId as string, name]),
  );
  return (id: string) => known.get(id) ?? id;
};

const simulate = async (session: Session, options: Options) => {
  const { clock } = session.platform;
  const stretch = stretchOf(options, dayOf(clock.now()));
  const tenant = await tenantOf(session, options);
  const { published } = await readLibrary(session.platform, tenant);
  const procedure = await procedureIn(options, published);
  const asked = { tenant, ...stretch, ...(procedure === undefined ? {} : { procedure }) };
  const { events, points } = await simulateMunicipality(session.platform, asked);
  const isInUse = points.some(({ followUp }) => followUp.procedure.id === procedure?.id);
  if (procedure !== undefined && !isInUse)
    throw new CommandStopped(
      `Ingen åpen sak følger prosedyren ${procedure.id}. Gi filen id-en til en som er i bruk.`,
    );
  const [months, people] = [byMonth(events), byPerson(events)];
  const procedures = [...knownProcedures, ...published, ...(procedure === undefined ? [] : [procedure])];
  const personOf = await namesIn(session, tenant);
  const names = { caseOf: casesIn(points), timerOf: timersIn(procedures), personOf };
  session.output.result({ ...stretch, points: points.length, months, people, events }, [
    `Fra ${longDay(stretch.from, 'nb')} til ${longDay(stretch.to, 'nb')}, om ingen gjorde noe med de ${points.length.toString()} åpne punktene. Ingenting er skrevet eller sendt.`,
    ...(months.length === 0 ? ['  Ingenting ville skje.'] : months.map(monthLine)),
    ...(people.length === 0 ? [] : ['', 'De som ville få mest:']),
    ...people
      .slice(0, peopleShown)
      .map(
        (each) =>
          `  ${personOf(each.personId)}: ${each.asked.toString()} spørsmål, ${counted(each.reminded, 'påminnelse', 'påminnelser')}, ${each.escalated.toString()} opp`,
      ),
    ...(options.details ? ['', 'Alt, dag for dag:', ...events.map((each) => detailLine(each, names))] : []),
  ]);
  return exitCode.done;
};

/** A year of the real rules in a second, before anybody hears of it. */
export const simulateCommand = (): Command =>
  command(
    'simulate',
    'spiller av hvem som ville bli spurt, påminnet og varslet, uten å skrive eller sende noe',
  )
    .option('--from <dato>', 'første dag; ellers den første i denne måneden', toDay)
    .option('--to <dato>', 'dagen etter den siste; ellers et år senere', toDay)
    .option(
      '--procedure <prosedyre>',
      'som om denne gjaldt i stedet for den med samme id: en fil, eller en som er publisert',
    )
    .option('--details', 'vis hver hendelse for seg', false)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => simulate(session, options))),
    );
