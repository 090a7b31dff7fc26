import { SettableClock } from '../../libs/adapters/clock/index.js';
import { followerOf, subscriptions } from '../../libs/contexts/index.js';
import type { ReminderPorts } from '../../libs/contexts/mail.work.js';
import { retryEverything } from '../../libs/contexts/operations/retry-incidents.js';
import { lettersOfOthers } from '../../libs/contexts/letters-of-others.js';
import {
  deliverEverything,
  openDueRounds,
  planEverybodysMails,
  settleEverybodysRounds,
} from '../../libs/contexts/reminders/jobs/morning.js';
import { inviteEverybody } from '../../libs/contexts/reminders/jobs/plan-invitations.js';
import { planReportsWhenWoken } from '../../libs/contexts/reporting/jobs/plan-monthly-report.js';
import { retryRegistry } from '../../libs/contexts/retry-registry.js';
import { fireEverybodysTimers } from '../../libs/contexts/timed-instances.js';
import { at, catchUp, type Attempt, type LocalDate, type TenantId } from '../../libs/kernel/index.js';
import type { Bench } from '../context.js';
import { settle } from '../municipality/municipality.js';
import { explainQueries, type ExplainedQuery } from '../plans/explain-queries.js';
import { inWords } from '../plans/in-words.js';
import { grown, growTables } from '../plans/grow.js';
import type { Count, Findings } from '../result.js';
import { must } from '../rounds.js';
import { openWorld, type World } from '../world.js';

const documents = 100_000;
/** A morning on which a round is due, deadlines have passed, and mail goes out. */
const morning = at('2027-08-02' as LocalDate, '07:00');

const once: Attempt = async (_, task) => {
  await task();
  return 'done';
};

const portsOf = (world: World) => {
  const clock = new SettableClock(morning);
  const platform = { ...world.platform, clock };
  const follower = followerOf(platform, () => {
    throw new Error('refused');
  });
  const { baseUrl } = world.platform.config;
  const ports = {
    ...{ ...platform, baseUrl, attempt: once, letters: lettersOfOthers(platform, baseUrl) },
    catchUp: () => catchUp(follower, subscriptions, 600_000),
  } satisfies ReminderPorts & { readonly attempt: Attempt };
  return ports;
};

type Ports = ReturnType<typeof portsOf>;

/** All that the worker looks for of a morning and each minute, in the order that leaves something to find for each. */
const stepsFor = (tenant: TenantId): Readonly<Record<string, (ports: Ports) => Promise<unknown>>> => ({
  timers: fireEverybodysTimers,
  'rounds opened': openDueRounds,
  'rounds settled': settleEverybodysRounds,
  'mails planned': planEverybodysMails,
  invitations: inviteEverybody,
  'mails sent': deliverEverything,
  reports: async (ports) => {
    await planReportsWhenWoken(ports, undefined);
    await planReportsWhenWoken(ports, tenant);
  },
  incidents: (ports) => retryEverything(ports, retryRegistry),
  'sign-ins swept': async ({ sessions, signInCodes, clock }) => {
    await sessions.sweep(clock.now());
    await signInCodes.sweep(clock.now());
  },
});

/** Few beside what is answered: some rows a municipality, and what stands in the same page. */
const mostRead = 1_000;

const isBounded = ({ plan: { ways, read, answered } }: ExplainedQuery): boolean =>
  read <= mostRead + 3 * answered && !ways.some((way) => grown.some((name) => way === `Seq Scan ${name}`));

const figure = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

const countOf = (query: ExplainedQuery): Count => {
  const { step, sql, plan } = query;
  const { ways, read, answered, pages, milliseconds } = plan;
  const cost = `${read.toString()} read, ${answered.toString()} answered, ${pages.toString()} pages, ${figure(milliseconds)} ms`;
  return {
    work: `${step}: ${inWords(sql)}`,
    against: 'ours',
    values: [`${ways.join(' + ')}: ${cost}`],
    reached: isBounded(query),
  };
};

/** How PostgreSQL finds what is due among a hundred thousand of what is over, in each table that a morning asks of. */
export const measurePlans = async (bench: Bench): Promise<Findings> => {
  const world = await openWorld(bench.server, 'plans');
  try {
    const tenant = await settle(world, { rows: 120, officers: 40 });
    const rows = bench.quick ? documents / 10 : documents;
    await growTables(world.platform.pool, { tenant, rows, now: morning });
    const ports = portsOf(world);
    await ports.catchUp();
    const { during, found } = explainQueries(world.platform.pool);
    for (const [name, work] of Object.entries(stepsFor(tenant))) {
      await during(name, () => work(ports));
      await ports.catchUp();
    }
    for (const table of ['notice', 'round', 'outgoing_mail', 'session'])
      must(
        found.some(({ sql }) => sql.includes(table)),
        `something asks of ${table}`,
      );
    return { cells: [], ratios: [], counts: found.map(countOf) };
  } finally {
    await world.platform.close();
  }
};
