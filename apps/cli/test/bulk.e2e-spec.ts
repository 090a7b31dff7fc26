import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followerOf, followUpIdOf, subscriptions } from '#contexts';
import { catchUp, prepareSubscriptions } from '#kernel';
import { givenMunicipality, health, school } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf, type GivenVedtak } from '../../../test/given-vedtak.js';
import { installIverk, type Iverk } from './run-iverk.js';

const vedtak: GivenVedtak = {
  sequence: 1,
  title: 'Skolevei på Øya',
  points: [
    { officer: 'officer', deputy: 'deputy', deadline: '2099-06-01' },
    { officer: 'officer', unit: health, deadline: '2099-06-01' },
    { officer: 'stranger', unit: health, deadline: '2099-06-01' },
  ],
};
const [first = '', second = '', third = ''] = [1, 2, 3].map((point) =>
  followUpIdOf(vedtakIdOf(vedtak), point),
);

interface Done {
  readonly dryRun: boolean;
  readonly items: readonly {
    readonly followUpId: string;
    readonly outcome: string;
    readonly refusal: { readonly code: string; readonly message: string } | null;
  }[];
}
interface Standing {
  readonly instances: readonly {
    readonly id: string;
    readonly state: string;
    readonly unit: string;
    readonly officer: string;
  }[];
}

describe('The same done with many', () => {
  let iverk: Iverk;

  beforeAll(async () => {
    iverk = await installIverk();
    const platform = await openPlatform(readConfig(iverk.env), { queue: 'silent', categories });
    const follower = followerOf(platform, () => undefined);
    await prepareSubscriptions(follower, subscriptions);
    const world = { platform, clock: platform.clock, catchUp: () => catchUp(follower, subscriptions) };
    await givenMunicipality(world);
    await givenVedtak(world, [vedtak]);
    await platform.close();
  }, 60_000);
  afterAll(() => iverk.remove());

  const outcomes = ({ items }: Done) =>
    Object.fromEntries(
      items.map(({ followUpId, outcome, refusal }) => [followUpId, refusal?.code ?? outcome]),
    );
  const standing = async (...question: readonly string[]) => {
    const { instances } = await iverk.json<Standing>('instances', ...question);
    return Object.fromEntries(instances.map(({ id, ...rest }) => [id, rest]));
  };
  const reassign = ['bulk', 'reassign', '--person', 'officer', '--to-officer', 'deputy', '--reason'];
  const reason = 'Permisjon fra 1. april.';
  const hold = [
    ...['bulk', 'status', '--unit', 'Helse', '--to', 'PAA_VENT', '--hold-reason', 'FINANSIERING'],
    ...['--hold-until', '01.01.2099', '--public-comment', 'Venter på budsjettet.', '--by'],
  ];

  it('is shown first, and then nothing is done', async () => {
    const shown = await iverk.json<Done>(...reassign, reason, '--dry-run');
    expect([shown.dryRun, outcomes(shown)]).toEqual([true, { [first]: 'DONE', [second]: 'DONE' }]);
    const { code, stdout } = await iverk.run(...reassign, reason, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('2 saker: 2 blir gjort.\n');
    expect(stdout).toContain('  KS 001/26, punkt 1, Skolevei på Øya: blir gjort\n');
    expect(stdout).toContain('Ingenting er gjort.');
    expect(Object.keys(await standing('--person', 'officer')).sort()).toEqual([first, second].sort());
  }, 60_000);

  it('hands over what one officer has, and keeps the rest as it was', async () => {
    expect(outcomes(await iverk.json<Done>(...reassign, reason))).toEqual({
      [first]: 'DONE',
      [second]: 'DONE',
    });
    expect(await standing('--person', 'deputy')).toMatchObject({
      [first]: { unit: school },
      [second]: { unit: health },
    });
    const again = await iverk.run(...reassign, reason);
    expect([again.code, again.stdout]).toEqual([0, 'Ingen saker svarer til dette.\n']);
    const alreadySo = ['bulk', 'reassign', '--unit', 'Helse', '--to-unit', 'Helse', '--reason', reason];
    expect((await iverk.run(...alreadySo)).stdout).toContain('2 saker: 2 var slik fra før.\n');
  }, 60_000);

  it('is for a leader within the units that are theirs', async () => {
    const back = ['bulk', 'reassign', '--person', 'deputy', '--to-officer', 'officer', '--by', 'leader'];
    const { code, stdout } = await iverk.run(...back, '--reason', reason, '--json');
    expect([code, outcomes(JSON.parse(stdout) as Done)]).toEqual([
      1,
      { [first]: 'DONE', [second]: 'not-yours' },
    ]);
  }, 60_000);

  it('does those that may be done, and says of each other why not', async () => {
    const shown = await iverk.run(...hold, 'deputy', '--dry-run');
    expect([shown.code, shown.stdout]).toEqual([
      1,
      expect.stringContaining('2 saker: 1 blir gjort, 1 blir avvist.\n'),
    ]);
    const { code, stdout } = await iverk.run(...hold, 'deputy');
    expect([code, stdout]).toEqual([1, expect.stringContaining('2 saker: 1 gjort, 1 avvist.\n')]);
    expect(stdout).toContain('  KS 001/26, punkt 2, Skolevei på Øya: gjort\n');
    expect(stdout).toContain('  KS 001/26, punkt 3, Skolevei på Øya: avvist: Dette kan du ikke gjøre.');
    expect(await standing('--unit', 'Helse')).toMatchObject({
      [second]: { state: 'PAA_VENT' },
      [third]: { state: 'IKKE_STARTET' },
    });
  }, 60_000);

  it('takes up again what was put on hold, and moves deadlines', async () => {
    const takeUp = ['bulk', 'status', '--state', 'PAA_VENT', '--to', 'UNDER_ARBEID', '--by', 'coordinator'];
    expect(
      outcomes(await iverk.json<Done>(...takeUp, '--internal-comment', 'Budsjettet er vedtatt.')),
    ).toEqual({
      [second]: 'DONE',
    });
    const move = [
      'bulk',
      'deadline',
      '--unit',
      'Helse',
      '--reason',
      'Ny framdriftsplan.',
      '--by',
      'coordinator',
    ];
    expect(outcomes(await iverk.json<Done>(...move, '--to', '2099-12-01'))).toEqual({
      [second]: 'DONE',
      [third]: 'DONE',
    });
    expect(outcomes(await iverk.json<Done>(...move, '--none-because', 'Følger budsjettet.'))).toEqual({
      [second]: 'DONE',
      [third]: 'DONE',
    });
    expect(await iverk.json('verify')).toMatchObject({ sound: true });
  }, 60_000);

  it('gives all that one person has to another, cases and points, and shows it first', async () => {
    const handover = (...more: readonly string[]) =>
      iverk.run('handover', '--from', 'deputy', '--to', 'officer', '--because', 'Slutter.', ...more);
    await iverk.json('case', 'open', 'oppdrag', '--title', 'Rydd i arkivet', '--officer', 'deputy');
    const shown = await handover('--dry-run');
    expect([shown.code, shown.stdout]).toEqual([
      0,
      expect.stringContaining('2 av 2 blir overført til officer.\n'),
    ]);
    expect(shown.stdout).toContain('  Rydd i arkivet: blir overført\n');
    expect(shown.stdout).toContain('Ingenting er gjort.');
    expect((await handover()).stdout).toContain('  KS 001/26, punkt 2, Skolevei på Øya: overført\n');
    expect((await handover()).stdout).toBe('deputy har ingen åpne saker.\n');
  }, 60_000);

  it('knows who is away, and until when', async () => {
    const absence = (...more: readonly string[]) => iverk.run('organisation', 'absence', ...more);
    const away = ['set', '--person', 'officer', '--from', '2099-03-02', '--to', '06.03.2099'];
    expect((await absence(...away)).stdout).toMatch(/borte fra 2. mars 2099 til og med 6. mars 2099/);
    const [set] = await iverk.json<readonly { absenceId: string }[]>('organisation', 'absence');
    const id = set?.absenceId ?? '';
    const back = await absence('end', id, '--last', '2099-03-03');
    expect(back.stdout).toBe('Siste dag borte er 3. mars 2099.\n');
    expect((await absence()).stdout).toBe(
      `officer Eksempel: fra 2. mars 2099 til og med 3. mars 2099 (${id})\n`,
    );
  }, 60_000);

  it('keeps the meeting plan, and knows the months of the year', async () => {
    const year = ['plan', '--forum', 'klg', '--at', '2099-01-05T12:00', '--at', '02.02.2099 12.00'];
    const planned = await iverk.run('meeting', ...year);
    expect(planned.stdout).toMatch(/^Planlagt: Driftsmøte i KLG 5. januar 2099 kl. 12:00/);
    const listed = await iverk.json<readonly { meetingId: string; startsAt: string }[]>('meeting', 'list');
    expect(listed.map(({ startsAt }) => startsAt)).toEqual(['2099-01-05T12:00', '2099-02-02T12:00']);
    const [january = '', february = ''] = listed.map(({ meetingId }) => meetingId);
    const moved = await iverk.run('meeting', 'move', january, '--place', 'Rådhuset');
    expect(moved.stdout).toContain('Driftsmøte i KLG, Rådhuset');
    const off = await iverk.run('meeting', 'cancel', february, '--because', 'Ferie');
    expect(off.stdout).toContain('avlyst');
    const bad = await iverk.run('kommune', 'settings', '--quiet-month', '7', '--quiet-month', '13');
    expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining('«13»')]);
  }, 60_000);

  it('asks which, whom and until when', async () => {
    const nothingChosen = await iverk.run('bulk', 'reassign', '--to-officer', 'deputy', '--reason', reason);
    expect([nothingChosen.code, nothingChosen.stderr]).toEqual([
      2,
      expect.stringContaining('Si hvilke saker det gjelder'),
    ]);
    const nobody = await iverk.run('bulk', 'reassign', '--unit', 'Helse', '--reason', reason);
    expect([nobody.code, nobody.stderr]).toEqual([2, expect.stringContaining('Si hvem som skal ha saken')]);
    const noDay = ['bulk', 'deadline', '--unit', 'Helse', '--reason', reason, '--by', 'coordinator'];
    const neither = await iverk.run(...noDay);
    expect([neither.code, neither.stderr]).toEqual([2, expect.stringContaining('Sett en frist')]);
    const both = await iverk.run(...noDay, '--to', '2099-01-01', '--none-because', 'x');
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('kan ikke brukes sammen med')]);
    const unheard = await iverk.run(...hold, 'deputy', '--reference', 'ingen');
    expect([unheard.code, unheard.stderr]).toEqual([1, expect.stringContaining('Vedtaket finnes ikke')]);
    const odd = await iverk.run(...hold, 'deputy', '--treatment', 'KS');
    expect([odd.code, odd.stderr]).toEqual([2, expect.stringContaining('Skriv organ, saksnummer og dato')]);
  }, 60_000);
});
