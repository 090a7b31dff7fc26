import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installIverk, type Iverk } from './run-iverk.js';

const shipped = (id: string) =>
  path.join(
    import.meta.dirname,
    ...['..', '..', '..', 'libs', 'contexts', 'procedures', 'shipped', `${id}.yaml`],
  );

interface Simulated {
  readonly points: number;
  readonly cases: number;
  readonly begun: number;
  readonly months: readonly { readonly month: string; readonly asked: { readonly events: number } }[];
  readonly people: readonly { readonly personId: string }[];
  readonly events: readonly {
    readonly day: string;
    readonly what: string;
    readonly key: string | null;
    readonly caseIds: readonly string[];
  }[];
}
interface Past {
  readonly mails: number;
  readonly asked: number;
  readonly reminded: number;
  readonly reachedDirector: number;
  readonly sent: { readonly mails: number };
  readonly months: readonly { readonly month: string; readonly mails: number }[];
}
interface Instances {
  readonly instances: readonly { readonly late: readonly object[]; readonly state: string }[];
  readonly versions: readonly { readonly id: string; readonly open: number }[];
}

describe('A year of the demo municipality', () => {
  let iverk: Iverk;
  const year = ['--from', '2027-01-01', '--to', '01.01.2028'];

  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
  }, 60_000);
  afterAll(() => iverk.remove());

  it('is played month by month, and nothing of it is written', async () => {
    const before = await iverk.json<{ head: string }>('status');
    const { points, cases, begun, months, people, events } = await iverk.json<Simulated>('simulate', ...year);
    expect([points, cases]).toEqual([14, 4]);
    expect(begun).toBe(events.filter(({ what }) => what === 'ASK').length);
    const ofCases = events.filter(({ caseIds }) => caseIds.length > 0);
    expect(new Set(ofCases.map(({ key }) => key?.split('/')[0]))).toEqual(
      new Set(['unanswered', 'period-over', 'overdue', 'for-review', 'unapproved', 'unclarified']),
    );
    // July is a quiet month: nobody is asked, and no timer climbs.
    expect(months.map(({ month }) => month)).toHaveLength(11);
    expect(events.filter(({ day }) => day.startsWith('2027-07'))).toEqual([]);
    expect(months.every(({ asked }) => asked.events > 0)).toBe(true);
    expect(people.length).toBeGreaterThan(5);
    expect(events.every(({ day }) => day >= '2027-01-01' && day < '2028-01-01')).toBe(true);
    expect(await iverk.json('status')).toMatchObject({ head: before.head });
  }, 60_000);

  it('is told in plain Norwegian', async () => {
    const { stdout } = await iverk.run('simulate', ...year, '--details');
    expect(stdout).toMatch(
      /^Fra 1\. januar 2027 til 1\. januar 2028, om ingen gjorde noe med de 14 åpne punktene og de 4 andre åpne sakene\./,
    );
    expect(stdout).toMatch(/Rundene i mellomtiden ville begynne \d+ saker, som er med\./);
    expect(stdout).toMatch(/\d\d\.\d\d\.2027 {2}steg +Perioden er over +Rapportering for 2027-01/);
    expect(stdout).toMatch(/ {2}januar 2027 +\d+ e-poster til \d+ personer: \d+ personer spurt, /);
    expect(stdout).toMatch(/\d\d\.\d\d\.2027 {2}opp +Fristen er ute/);
  }, 60_000);

  it('can be played with a procedure of one’s own, in the place of the one in use', async () => {
    const own = path.join(iverk.directory, 'egen.yaml');
    const text = await readFile(shipped('politisk-vedtak'), 'utf8');
    await writeFile(own, text.slice(0, text.indexOf('timers:')));
    const { events } = await iverk.json<Simulated>('simulate', ...year, '--procedure', own);
    const { events: before } = await iverk.json<Simulated>('simulate', ...year);
    const ofPoints = (all: Simulated['events']) =>
      all.filter(({ caseIds, what }) => caseIds.length === 0 && what !== 'ASK').length;
    expect(ofPoints(events)).toBeLessThan(ofPoints(before));
    expect(events.filter(({ caseIds }) => caseIds.length > 0)).toEqual(
      before.filter(({ caseIds }) => caseIds.length > 0),
    );
    await writeFile(own, text.replace('id: politisk-vedtak', 'id: egen'));
    const unused = await iverk.run('simulate', '--procedure', own);
    expect([unused.code, unused.stderr]).toEqual([
      1,
      expect.stringContaining('Ingen åpen sak følger prosedyren egen.'),
    ]);
    await writeFile(own, text.replace('businessDays: 10', 'businessDays: ti'));
    const wrong = await iverk.run('simulate', '--procedure', own);
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining(`${own}:`)]);
  }, 60_000);

  it('can be played with a procedure of one’s own in the place of that of cases', async () => {
    const own = path.join(iverk.directory, 'rapport.yaml');
    const text = await readFile(shipped('maanedsrapportering'), 'utf8');
    await writeFile(own, text.replaceAll('unanswered', 'silent').replace('version: 1', 'version: 2'));
    const { events } = await iverk.json<Simulated>('simulate', ...year, '--procedure', own);
    const keys = new Set(events.map(({ key }) => key?.split('/')[0]));
    expect([keys.has('silent'), keys.has('unanswered')]).toEqual([true, false]);
  }, 60_000);

  it('shows the last months of the real log, as they would have gone', async () => {
    const before = await iverk.json<{ head: string }>('status');
    const past = await iverk.json<Past>('simulate', '--past');
    expect(past.months).toHaveLength(13);
    expect(past.mails).toBeGreaterThan(20);
    expect(past.reachedDirector).toBeGreaterThan(0);
    expect(past.mails).toBe(past.months.reduce((sum, { mails }) => sum + mails, 0));
    expect(past.months.every(({ month, mails }) => mails === 0 || !month.endsWith('-07'))).toBe(true);
    // The demo has a history, but no mail of it was ever sent.
    expect(past.sent.mails).toBe(0);
    const { stdout } = await iverk.run('simulate', '--past', '--months', '3', '--details');
    expect(stdout).toMatch(/^Fra .+ til .+, med reglene slik de er\. Ingenting er skrevet eller sendt\./);
    expect(stdout).toMatch(/I alt \d+ e-poster til \d+ personer; \d+ ville nådd kommunedirektøren\./);
    expect(stdout).toContain('Iverk sendte ingen slike e-poster i denne tiden.');
    expect(stdout).toContain('Alle e-postene, dag for dag:');
    const own = path.join(iverk.directory, 'uten.yaml');
    const text = await readFile(shipped('politisk-vedtak'), 'utf8');
    await writeFile(own, text.slice(0, text.indexOf('timers:')));
    const quieter = await iverk.json<Past>('simulate', '--past', '--procedure', own);
    expect(quieter.reminded).toBeLessThan(past.reminded);
    expect(quieter.asked).toBe(past.asked);
    const future = await iverk.run('simulate', '--past', '--to', '2099-01-01');
    expect([future.code, (await iverk.run('simulate', '--past', '--months', 'to')).code]).toEqual([2, 2]);
    expect(await iverk.json('status')).toMatchObject({ head: before.head });
  }, 60_000);

  it('must end after it begins, and within ten years', async () => {
    for (const to of ['2027-01-01', '2040-01-01'])
      expect((await iverk.run('simulate', '--from', '2027-01-01', '--to', to)).code).toBe(2);
  }, 60_000);

  it('begins with what stands where now', async () => {
    const { instances, versions } = await iverk.json<Instances>(
      'instances',
      '--procedure',
      'politisk-vedtak@1',
    );
    expect(instances).toHaveLength(9);
    expect(versions).toContainEqual({ id: 'politisk-vedtak', version: 1, open: 9, ended: 3 });
    const waiting = await iverk.json<Instances>('instances', '--state', 'PAA_VENT');
    expect(waiting.instances.map(({ state }) => state)).toEqual(['PAA_VENT', 'TIL_AVKLARING']);
    const { stdout } = await iverk.run('instances', '--waiting-for', 'OFFICER');
    expect(stdout).toMatch(/^13 saker svarer til dette\./);
    expect((await iverk.run('instances', '--procedure', 'to ord')).code).toBe(2);
  }, 60_000);
});
