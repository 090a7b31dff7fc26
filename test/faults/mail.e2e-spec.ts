import { appendFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantId } from '#kernel';
import { SmtpMailer } from '#adapters/mail';
import { SmtpSink, type SinkPhase } from '../../libs/adapters/mail/testing/index.js';
import { deliverPlannedMails } from '../../libs/contexts/reminders/jobs/deliver-mails.js';
import { readDispatch } from '../../libs/contexts/reminders/jobs/read-dispatch.js';
import { planMailsTo } from '../../libs/contexts/reminders/testing/planned-mails.js';
import { openWorld, type World } from '../../libs/contexts/reminders/testing/reminder-world.js';
import { kill, startMailer, type Child } from './children.js';
import { seededRandom } from './seeded-random.js';

/** As for the other faults: a plain test run does one of each, `npm run faults -- --cycles N` so many. */
const cycles = Number(process.env['IVERK_TEST_FAULT_CYCLES'] ?? 1);
const seed = Number(process.env['IVERK_TEST_FAULT_SEED'] ?? Date.now() % 100_000);
const only = process.env['IVERK_TEST_FAULT_ONLY']?.split(',') ?? [];
const results = process.env['IVERK_TEST_FAULT_RESULTS'];

const mails = 6;

interface Moment {
  readonly name: string;
  readonly what: string;
  /** How far the mail server has come; null before anybody has connected. */
  readonly phase: SinkPhase | null;
}

const moments: readonly Moment[] = [
  { name: 'mail-before-connect', what: 'the mail is claimed, and nobody has connected', phase: null },
  { name: 'mail-connected', what: 'the mail server has not greeted yet', phase: 'connected' },
  { name: 'mail-in-data', what: 'the mail server is reading the mail', phase: 'data' },
  { name: 'mail-in-the-gap', what: 'the mail server has the mail, and has not said so', phase: 'kept' },
  {
    name: 'mail-after-250',
    what: 'the mail server has said 250, and the ledger may not know',
    phase: 'answered',
  },
];
const wanted = moments.filter(({ name }) => only.length === 0 || only.includes(name));

/** A worker that sends mails is killed (`kill -9`) at every moment there is; the next one sends what is left. */
describe('Nothing is lost, and only the gap doubles a mail, when a worker is killed while it sends', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    process.stderr.write(`mail faults: ${cycles.toString()} cycles of each, seed ${seed.toString()}\n`);
  }, 60_000);
  afterAll(() => world.close());

  /** Kills the worker as the sink comes so far with the nth mail; the sink then goes on. */
  const killAt = async ({ phase }: Moment, nth: number, tenant: TenantId) => {
    let [child, reached]: [Child | undefined, number] = [undefined, 0];
    const sink = await SmtpSink.open({
      reached: async (here) => {
        reached += here === phase ? 1 : 0;
        if (child === undefined || here !== phase || reached !== nth) return;
        const dying = child;
        child = undefined;
        await kill(dying);
      },
    });
    const dispatchId = await planMailsTo(world.ports, tenant, mails);
    const hold = phase === null ? ['hold'] : [];
    const started = startMailer(world.url, sink.url, tenant, dispatchId, ...hold);
    child = started;
    if (phase === null) {
      await started.said('sends');
      await kill(started);
    }
    await started.gone;
    await sink.idle();
    return { sink, dispatchId, keptThen: sink.kept.map(({ messageId }) => messageId) };
  };

  const knownToLedger = async (): Promise<ReadonlySet<string>> => {
    const { rows } = await world.pool.query<{ key: string }>(
      `select substr(key, 6) as key from state.effect where outcome is not null`,
    );
    return new Set(rows.map(({ key }) => `<${key}@demo.example>`));
  };

  const problemsOf = async (moment: Moment, own: number): Promise<readonly string[]> => {
    const random = seededRandom(own);
    const tenant = `${moment.name.slice(5, 12).replace(/[^a-z]/g, '')}${own.toString()}` as TenantId;
    const nth = 1 + Math.floor(random() * (moment.phase === 'connected' ? 1 : mails));
    const { sink, dispatchId, keptThen } = await killAt(moment, nth, tenant);
    const known = await knownToLedger();
    // Only what was kept and not known to be is in the gap.
    const inGap = new Set(keptThen.filter((id) => !known.has(id)));
    const mailer = new SmtpMailer({ url: sink.url, from: 'iverk@demo.example' });
    const delivery = await deliverPlannedMails({ ...world.ports, mailer }, { tenant, dispatchId });
    await mailer.close();
    const { mails: all } = await readDispatch(world.ports.store, tenant, dispatchId);
    const copiesOf = (id: string) => sink.kept.filter(({ messageId }) => messageId === id);
    const problems = [...all.values()].flatMap(({ mailKey, state }) => {
      const id = `<${mailKey}@demo.example>`;
      const copies = copiesOf(id);
      const differ = new Set(copies.map(({ bytes }) => bytes.toString('latin1'))).size > 1;
      return [
        ...(copies.length === 0 ? [`lost: ${id}`] : []),
        ...(copies.length > (inGap.has(id) ? 2 : 1)
          ? [`doubled: ${id} ${copies.length.toString()} times`]
          : []),
        ...(differ ? [`other: the copies of ${id} differ`] : []),
        ...(state === 'ACCEPTED' ? [] : [`other: ${id} is ${state}`]),
      ];
    });
    await sink.close();
    if (delivery.waiting > 0) problems.push('other: something still waits');
    if (inGap.size > 16) problems.push('other: the gap is wider than the lane');
    return problems;
  };

  const tell = (name: string, problems: readonly string[]) => {
    const count = (kind: string) => problems.filter((problem) => problem.startsWith(kind)).length;
    const [lost, doubled] = [count('lost'), count('doubled')];
    const tried = { attempted: cycles * mails, acknowledged: cycles * mails - lost, unknown: 0 };
    const line = { kind: name, cycles, ...tried, lost, doubled, other: problems.length - lost - doubled };
    if (results !== undefined) appendFileSync(results, `${JSON.stringify(line)}\n`);
  };

  // A file without a test is a failure to Jest, and so is a table without a row.
  if (wanted.length === 0) {
    it('is not asked for', () => {
      expect(only).not.toEqual([]);
    });
    return;
  }

  it.each(wanted.map((moment) => [moment.name, moment.what, moment] as const))(
    '%s: %s',
    async (name, _, moment) => {
      const problems: string[] = [];
      for (let cycle = 0; cycle < cycles; cycle += 1) {
        const own = seed + cycle;
        const found = await problemsOf(moment, own);
        problems.push(...found.map((problem) => `${problem} (seed ${own.toString()})`));
      }
      tell(name, problems);
      expect(problems).toEqual([]);
    },
    60_000 + cycles * 15_000,
  );
});
