import { SettableClock } from '../../libs/adapters/clock/index.js';
import { followerOf, subscriptions } from '../../libs/contexts/index.js';
import type { ReminderPorts } from '../../libs/contexts/mail.work.js';
import { openDueRounds, planEverybodysMails } from '../../libs/contexts/reminders/jobs/morning.js';
import {
  addMonths,
  at,
  catchUp,
  nextBusinessDay,
  type Attempt,
  type LocalDate,
} from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import { settleCountry } from '../reminders/country.js';
import type { Findings } from '../result.js';
import { must } from '../rounds.js';
import { median } from '../statistics.js';
import { openWorld, type World } from '../world.js';

const officers = 40;
const rows = 120;
const everyMunicipality = 357;
const fewMunicipalities = 5;
const mostSeconds = 30;

const once: Attempt = async (_, task) => {
  await task();
  return 'done';
};

const firstMonth = '2027-08-01' as LocalDate;

/** What a morning is made of, in the order it is done. */
const steps = ['rounds opened', 'cases of reports begun, and read', 'mail planned', 'mail read'] as const;

const morningOf = (world: World) => {
  const clock = new SettableClock(at(firstMonth, '07:00'));
  const platform = { ...world.platform, clock };
  const follower = followerOf(platform, () => {
    throw new Error('refused');
  });
  const ports: ReminderPorts & { readonly attempt: Attempt } = {
    ...platform,
    attempt: once,
    catchUp: () => catchUp(follower, subscriptions, 600_000),
    baseUrl: world.platform.config.baseUrl,
  };
  return { clock, ports };
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const countOf = async ({ platform: { pool } }: World, table: string, where: string): Promise<number> => {
  const { rows: found } = await pool.query<{ n: string }>(
    `select count(*) as n from ${table} where ${where}`,
  );
  return Number(found[0]?.n);
};

/** The first mailing morning of a month, every round of it opened and every mail planned. */
const measureMonth = async (world: World, month: number): Promise<readonly number[]> => {
  const { clock, ports } = morningOf(world);
  const day = nextBusinessDay(addMonths(firstMonth, month));
  clock.set(at(day, '07:00'));
  const milliseconds = [
    await timed(() => openDueRounds(ports)),
    await timed(() => ports.catchUp()),
    await timed(() => planEverybodysMails(ports)),
    await timed(() => ports.catchUp()),
  ];
  const asked = await countOf(
    world,
    'log.event',
    `type = 'PersonAsked' and metadata ->> 'occurredAt' = '${clock.now()}'`,
  );
  const planned = await countOf(world, 'log.event', `type = 'MailPlanned' and data ->> 'on' = '${day}'`);
  process.stdout.write(
    `  ${day}: ${asked.toString()} asked, ${planned.toString()} mails, ${milliseconds.map((each) => each.toFixed(0)).join(' + ')} ms\n`,
  );
  must(asked > 0 && planned === asked, `a mail for each of ${asked.toString()}: ${planned.toString()}`);
  return milliseconds;
};

/** One month's round for all of Norway: everybody asked, and everybody's mail of the morning planned. */
export const measureReminders = async (bench: Bench): Promise<Findings> => {
  const small = await openWorld(bench.server, 'one');
  const large = await openWorld(bench.server, 'all');
  try {
    const municipalities = bench.quick ? fewMunicipalities : everyMunicipality;
    await settleCountry({ small, large }, municipalities, { rows, officers });
    const months: (readonly number[])[] = [];
    for (let month = 0; month < bench.rounds; month += 1) months.push(await measureMonth(large, month));
    return findingsOf(months, municipalities);
  } finally {
    await small.platform.close();
    await large.platform.close();
  }
};

const findingsOf = (months: readonly (readonly number[])[], municipalities: number): Findings => {
  const of = `${municipalities.toString()} municipalities, ${(municipalities * officers).toString()} officers`;
  const work = `one month's round of ${of}, planned`;
  const planning = months.map(([opened = 0, , planned = 0]) => (opened + planned) / 1000);
  const seconds = median(planning);
  return {
    cells: steps.map((step, index) => ({
      name: `${of}: ${step}`,
      unit: 'ms',
      values: months.map((month) => month[index] ?? 0),
    })),
    ratios: [],
    counts: [
      {
        work: `${work}: at most ${mostSeconds.toString()} s`,
        against: 'ours',
        values: [seconds.toFixed(1)],
        reached: seconds <= mostSeconds,
      },
    ],
  };
};
