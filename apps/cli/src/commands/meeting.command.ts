import { InvalidArgumentError, type Command } from 'commander';
import {
  clockOf,
  dayOfTime,
  forumNamed,
  meetingEvents,
  meetingIdOf,
  municipalityOf,
  readMeetings,
  usualMinutes,
  usualTitle,
  type MeetingDocument,
} from '#contexts';
import { dayOf, longDay, type LocalDate, type TenantId } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { inSession, tenantOf, tenantToRead, type CommonOptions, type Session } from '../session.js';
import { submit } from '../submit.js';

interface PlanOptions extends CommonOptions {
  readonly forum: string;
  readonly at: readonly string[];
  readonly minutes?: number;
  readonly title?: string;
  readonly place?: string;
}

interface MoveOptions extends CommonOptions {
  readonly at?: string;
  readonly minutes?: number;
  readonly place?: string;
}

interface CancelOptions extends CommonOptions {
  readonly because?: string;
}

interface ListOptions extends CommonOptions {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

const timeNamed = (startsAt: string): string =>
  `${longDay(dayOfTime(startsAt), 'nb')} kl. ${clockOf(startsAt)}`;

const lineOf = ({ meetingId, title, startsAt, place, cancelled }: MeetingDocument): string =>
  [
    `${timeNamed(startsAt)}: ${title}`,
    ...(place === '' ? [] : [place]),
    ...(cancelled === null ? [] : ['avlyst']),
  ].join(', ') + ` (${meetingId})`;

const forumMeant = async ({ platform }: Session, tenant: TenantId, written: string) => {
  const municipality = await municipalityOf(platform.documents, tenant);
  const forum = forumNamed(municipality, written);
  if (forum !== undefined) return { municipality, forum };
  throw new CommandStopped(`«${written}» er verken KLG, UKLG eller et organ som er kjent her.`);
};

/** Those planned before, at the same time, are left as they are. */
const plan = async (session: Session, options: PlanOptions) => {
  const tenant = await tenantOf(session, options);
  const { documents, ids } = session.platform;
  const { municipality, forum } = await forumMeant(session, tenant, options.forum);
  const earliest = [...options.at].sort().map(dayOfTime)[0] as LocalDate;
  const known = await readMeetings(documents, tenant, { from: earliest, forum });
  const standing = known.filter(({ cancelled }) => cancelled === null).map(({ startsAt }) => startsAt);
  const planned = [];
  for (const startsAt of options.at.filter((each) => !standing.includes(each))) {
    const subjectId = meetingIdOf(tenant, ids.next());
    const data = {
      ...{ forum, startsAt, place: options.place ?? '', minutes: options.minutes ?? usualMinutes(forum) },
      title: options.title ?? usualTitle(municipality, forum, municipality?.language ?? 'nb'),
    };
    await submit(session, { tenant, to: meetingEvents, subjectId, type: 'PlanMeeting', data });
    planned.push({ meetingId: subjectId, ...data });
  }
  await session.catchUp();
  session.output.result(planned, [
    ...planned.map(
      ({ title, startsAt, meetingId }) => `Planlagt: ${title} ${timeNamed(startsAt)} (${meetingId}).`,
    ),
    ...(planned.length === 0 ? ['Dette er planlagt fra før.'] : []),
  ]);
  return exitCode.done;
};

const tell = async (session: Session, tenant: TenantId, meetingId: string) => {
  await session.catchUp();
  const from = '0001-01-01' as LocalDate;
  const found = (await readMeetings(session.platform.documents, tenant, { from })).find(
    (each) => each.meetingId === meetingId,
  );
  session.output.result(found ?? {}, found === undefined ? [] : [lineOf(found)]);
  return exitCode.done;
};

const move = async (session: Session, meetingId: string, options: MoveOptions) => {
  const tenant = await tenantOf(session, options);
  const { at: startsAt, minutes, place } = options;
  const data = Object.fromEntries(
    Object.entries({ startsAt, minutes, place }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(data).length === 0)
    throw new CommandStopped('Si hva som skal endres. Se: iverk meeting move --help.', exitCode.usage);
  await submit(session, { tenant, to: meetingEvents, subjectId: meetingId, type: 'MoveMeeting', data });
  return tell(session, tenant, meetingId);
};

const cancel = async (session: Session, meetingId: string, options: CancelOptions) => {
  const tenant = await tenantOf(session, options);
  const data = { reason: options.because ?? null };
  await submit(session, { tenant, to: meetingEvents, subjectId: meetingId, type: 'CancelMeeting', data });
  return tell(session, tenant, meetingId);
};

const list = async (session: Session, options: ListOptions) => {
  const tenant = await tenantToRead(session, options);
  const { documents, clock } = session.platform;
  const from = options.from ?? dayOf(clock.now());
  const found = await readMeetings(documents, tenant, { from, ...(options.to && { to: options.to }) });
  session.output.result(found, found.length === 0 ? ['Ingen møter er planlagt.'] : found.map(lineOf));
  return exitCode.done;
};

/** `2026-12-01T12:00`, `2026-12-01 12:00` or `01.12.2026 12:00`. */
const toTime = (text: string): string => {
  const [, day = '', time = ''] = /^(\S+?)[T ]((?:[01]\d|2[0-3])[:.][0-5]\d)$/.exec(text) ?? [];
  if (time === '')
    throw new InvalidArgumentError(
      'Skriv dag og klokkeslett, slik: 2026-12-01T12:00 eller «01.12.2026 12:00».',
    );
  return `${toDay(day)}T${time.replace('.', ':')}`;
};
const toTimes = (text: string, earlier: readonly string[] = []) => [...earlier, toTime(text)];
const toMinutes = (text: string): number => {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Skriv hvor mange minutter, slik: 60.');
};

const planCommand = () =>
  command('plan', 'planlegger ett eller flere møter; medlemmene av KLG og UKLG blir invitert')
    .requiredOption('--forum <hvem>', 'KLG, UKLG eller et organ')
    .requiredOption('--at <tid>', 'når: 2026-12-01T12:00; kan gjentas', toTimes)
    .option('--minutes <antall>', 'hvor lenge; en time for KLG, ellers tre', toMinutes)
    .option('--title <tittel>', 'hva møtet heter, når det ikke er det vanlige')
    .option('--place <sted>', 'hvor')
    .action((options: PlanOptions) =>
      carryOut(options, () => inSession(options, (session) => plan(session, options))),
    );

const moveCommand = () =>
  command('move', 'flytter et møte, eller endrer lengden eller stedet')
    .argument('<id>', 'møtet, slik det står i listen')
    .option('--at <tid>', 'når: 2026-12-01T12:00', toTime)
    .option('--minutes <antall>', 'hvor lenge', toMinutes)
    .option('--place <sted>', 'hvor')
    .action((meetingId: string, options: MoveOptions) =>
      carryOut(options, () => inSession(options, (session) => move(session, meetingId, options))),
    );

const cancelCommand = () =>
  command('cancel', 'avlyser et møte')
    .argument('<id>', 'møtet, slik det står i listen')
    .option('--because <grunn>', 'hvorfor')
    .action((meetingId: string, options: CancelOptions) =>
      carryOut(options, () => inSession(options, (session) => cancel(session, meetingId, options))),
    );

const listCommand = () =>
  command('list', 'viser møteplanen')
    .option('--from <dato>', 'fra og med; i dag når den ikke er gitt', toDay)
    .option('--to <dato>', 'til og med', toDay)
    .action((options: ListOptions) =>
      carryOut(options, () => inSession(options, (session) => list(session, options))),
    );

/** `iverk meeting`: who meets when and where. */
export const meetingCommand = (bare: Command): Command =>
  bare
    .addCommand(planCommand())
    .addCommand(moveCommand())
    .addCommand(cancelCommand())
    .addCommand(listCommand());
