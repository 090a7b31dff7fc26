import { Option, type Command } from 'commander';
import { tenantsKnown } from '#contexts';
import { addDays, dayOf, longDay, type LocalDate } from '#kernel';
import { carryOut } from '../carry-out.js';
import { command } from '../command.js';
import { toDay } from '../day-option.js';
import { demoTenant } from '../demo/demo-organisation.js';
import { playDays, type PlayedDay } from '../demo/play-days.js';
import { demoBegun } from '../demo/seed-demo.js';
import { CommandStopped, exitCode } from '../exit-code.js';
import { toCount } from '../count-option.js';
import { inSession, type CommonOptions, type Session } from '../session.js';

interface Options extends CommonOptions {
  readonly days: number;
  readonly to?: LocalDate;
}

const kinds = {
  ASK: 'spurt',
  REMIND: 'påminnet',
  ESCALATE: 'varslet som leder',
  COPY: 'orientert',
  UNREACHED: 'varslet om adresse',
  MEETING: 'innkalt',
  REPORT: 'rapport',
} as const;

/** Nobody but a demo is moved in time: what has happened somewhere has its dates for ever. */
const refuseAllButTheDemo = async (session: Session): Promise<void> => {
  const others = (await tenantsKnown(session.platform.documents)).filter(
    ({ tenant }) => tenant !== demoTenant,
  );
  if ((await demoBegun(session)) === undefined || others.length > 0)
    throw new CommandStopped(
      'Bare en ren demo kan spilles fram i tid. Lag en i en tom mappe: IVERK_DATA_DIR=./demo iverk demo.',
    );
};

const lineOf = (names: ReadonlyMap<string, string>) => (mail: PlayedDay['mails'][number]) => {
  const what = [...new Set(mail.items.map(({ kind }) => kinds[kind]))].join(', ');
  const count = mail.items.length;
  const things = count === 1 ? '1 ting' : `${count.toString()} ting`;
  return `  ${names.get(mail.recipient) ?? mail.recipient}: ${what} (${things})`;
};

const linesOf = ({ day, mails }: PlayedDay, names: ReadonlyMap<string, string>): readonly string[] =>
  mails.length === 0 ? [] : [longDay(day, 'nb'), ...mails.map(lineOf(names)).toSorted()];

const play = async (session: Session, { days, to }: Options) => {
  const { platform, output } = session;
  await session.catchUp();
  await refuseAllButTheDemo(session);
  const today = dayOf(platform.clock.now());
  const last = to ?? addDays(today, days);
  if (last <= today)
    throw new CommandStopped(
      `Demoen står alt på ${longDay(today, 'nb')}. Velg en senere dag.`,
      exitCode.usage,
    );
  const names = new Map(
    (await platform.people.all(demoTenant)).map(({ personId, name }) => [personId as string, name]),
  );
  const played = await playDays(session, last, (day) => {
    for (const line of linesOf(day, names)) output.note(line);
  });
  const count = played.reduce((sum, { mails }) => sum + mails.length, 0);
  output.result({ today: last, played }, [
    `Demoen står nå på ${longDay(last, 'nb')}. ${count.toString()} e-poster ble planlagt.`,
  ]);
  return exitCode.done;
};

export const demoPlayCommand = (): Command =>
  command(
    'play',
    'spiller demoen fram i tid, dag for dag, uten at noen gjør noe: påminnelser og e-post går som de ville gått',
  )
    .addOption(
      new Option('--days <antall>', 'hvor mange dager').argParser(toCount).default(1, '1').conflicts('to'),
    )
    .option('--to <dato>', 'til og med denne dagen', toDay)
    .action((options: Options) =>
      carryOut(options, () => inSession(options, (session) => play(session, options))),
    );
