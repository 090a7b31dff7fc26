import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { installIverk, type Iverk } from './run-iverk.js';

interface Cases {
  readonly cases: readonly { readonly caseId: string; readonly title: string; readonly state: string }[];
}
interface Round {
  readonly figures: { readonly asked: number };
  readonly units: readonly { readonly name: string; readonly people: readonly unknown[] }[];
}
interface Shown {
  readonly case: {
    readonly state: string;
    readonly ended: boolean;
    readonly children: readonly { readonly caseId: string; readonly endedIn: string | null }[];
  };
}

describe('The procedures that come with Iverk, on the demo municipality', () => {
  let iverk: Iverk;
  beforeAll(async () => {
    iverk = await installIverk();
    await iverk.json('demo');
  }, 60_000);
  afterAll(() => iverk.remove());

  const vedtakId = async () => {
    const [first] = await iverk.json<readonly { readonly vedtakId: string }[]>('vedtakslogg');
    return first?.vedtakId ?? '';
  };
  const only = async (procedure: string, title: string) => {
    const { cases } = await iverk.json<Cases>('case', 'list', '--procedure', procedure, '--ended');
    return cases.find((each) => each.title.startsWith(title))?.caseId ?? '';
  };
  const shown = async (id: string) => (await iverk.json<Shown>('case', 'show', id)).case;
  /** Takes steps one after the other, each `step` with its options; answers the states they came to. */
  const walk = async (id: string, ...steps: readonly (readonly string[])[]) => {
    const states: string[] = [];
    for (const [step = '', ...options] of steps)
      states.push((await iverk.json<{ state: string }>('case', 'step', id, step, ...options)).state);
    return states;
  };

  it('take an order from its opening to its end', async () => {
    const { caseId } = await iverk.json<{ caseId: string }>(
      ...['case', 'open', 'oppdrag', '--title', 'Arkivplan', '--deadline', '2099-01-01'],
      ...[
        '--responsible',
        'Økonomi og virksomhetsstyring / NAV, ENHETSLEDERE: Rutiner',
        '--responsible',
        'KLG',
      ],
      ...['--officer', 'Gunn Prøve', '--by', 'Didrik Eksempel'],
    );
    const { stdout } = await iverk.run('case', 'show', caseId);
    expect(stdout).toContain(
      'Hovedansvar for «Rutiner»: Økonomi og virksomhetsstyring, delansvar: NAV, enhetslederne\n',
    );
    expect(stdout).toContain('Hovedansvar: kommunedirektørens ledergruppe\nSaksbehandler: Gunn Prøve\n');
    const officer = ['--by', 'Gunn Prøve'];
    expect(
      await walk(
        caseId,
        ['work', '--comment', 'I gang.', ...officer],
        ['pause', '--comment', 'Venter.', '--set', 'holdUntil=2098-01-01', '--by', 'Øystein Eksempel'],
        ['report-done', '--set', 'done=Planen er vedtatt.', ...officer],
        ['close', '--by', 'Truls Eksempel'],
      ),
    ).toEqual(['UNDER_ARBEID', 'PAA_VENT', 'MELDT_UTFORT', 'AVSLUTTET']);
    const moved = await iverk.run('case', 'deadline', caseId, '--to', '2099-02-01', '--reason', 'Ferdig.');
    expect([moved.code, moved.stderr]).toEqual([1, expect.stringContaining('Saken er avsluttet')]);
  }, 60_000);

  it('refuse KLG’s priority of a study before it is clarified, and then follow it as an order', async () => {
    const id = await only('utredning', 'Svømmehall');
    const plan = ['--set', 'priority=HIGH', '--officer', 'Dag Prøve', '--deadline', '2099-06-01'];
    const klg = ['prioritise', ...plan, '--by', 'Truls Eksempel'];
    const refused = await iverk.run('case', 'step', id, ...klg);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('Du kan ikke gå fra «Til politisk avklaring» til «Under utredning».');
    const clarified = ['clarified', '--set', 'clarification=DO', '--reference', await vedtakId()];
    expect(await walk(id, [...clarified, '--by', 'Mona Eksempel'], klg)).toEqual(['AVKLART', 'I_OPPFOLGING']);
    const order = (await shown(id)).children[0]?.caseId ?? '';
    await walk(order, ['report-done', '--set', 'done=Utredet.'], ['close']);
    expect(await shown(id)).toMatchObject({ state: 'AVSLUTTET', children: [{ endedIn: 'AVSLUTTET' }] });
  }, 60_000);

  it('take a deviation through KLG to a measure, and raise it to the organ', async () => {
    const id = await only('avvik', 'Vedtaket strider');
    expect(
      await walk(
        id,
        ['review', '--set', 'outcome=Gått gjennom muntlig.', '--by', 'Hanne Eksempel'],
        [
          ...['decide-measure', '--set', 'measure=Ny beregning', '--officer', 'Eva Prøve'],
          ...['--deadline', '2099-02-01', '--by', 'Didrik Eksempel'],
        ],
        ['done', '--set', 'result=Gebyret er for lavt.', '--by', 'Eva Prøve'],
        ['raise', '--comment', 'Organet må vite det.', '--by', 'Didrik Eksempel'],
        ['answered', '--to', 'LUKKET', '--reference', await vedtakId(), '--by', 'Mona Eksempel'],
      ),
    ).toEqual(['GJENNOMGAATT', 'TILTAK', 'TILTAK_UTFORT', 'TIL_ORGANET', 'LUKKET']);
  }, 60_000);

  it('ask each officer once a period, whatever number of points, and have the leader approve', async () => {
    await iverk.json('remind');
    const { cases } = await iverk.json<Cases>('case', 'list', '--procedure', 'maanedsrapportering');
    expect(cases.length).toBeGreaterThan(3);
    await iverk.json('remind');
    const again = await iverk.json<Cases>('case', 'list', '--procedure', 'maanedsrapportering');
    expect(again.cases).toHaveLength(cases.length);
    const id = cases[0]?.caseId ?? '';
    expect(
      await walk(id, ['report'], ['send-back', '--comment', 'Mer, takk.'], ['report'], ['approve']),
    ).toEqual([...['RAPPORTERT', 'SPURT', 'RAPPORTERT', 'GODKJENT']]);
    await walk(cases[1]?.caseId ?? '', ['report']);
  }, 60_000);

  it('let a round be seen, approved by whose unit it is, and reported to the director', async () => {
    const { figures, units } = await iverk.json<Round>('round', 'show');
    expect(figures.asked).toBe(units.flatMap(({ people }) => people).length);
    const { stdout } = await iverk.run('round', 'show', '--unit', units[0]?.name ?? '');
    expect(stdout).toContain(units[0]?.name);
    expect(stdout).not.toContain(units.at(-1)?.name);
    const tried = await iverk.run('round', 'approve', '--dry-run');
    expect(tried.stdout).toMatch(/: blir godkjent\nIngenting er gjort\.\n$/);
    const outsider = await iverk.run('round', 'approve', '--by', 'Gunn Prøve');
    expect([outsider.code, outsider.stdout]).toEqual([1, expect.stringContaining(': avvist: ')]);
    const { items } = await iverk.json<{ items: readonly { outcome: string }[] }>('round', 'approve');
    expect(items.map(({ outcome }) => outcome)).toEqual(['DONE']);
    expect((await iverk.run('round', 'approve')).stdout).toBe('Ingen rapporter venter på å bli godkjent.\n');

    const asked = [
      'directors-report',
      '--format',
      'pdf,html,json',
      '--language',
      'nn',
      '--out',
      iverk.directory,
    ];
    const { files } = await iverk.json<{ files: readonly string[] }>(...asked);
    const [pdf = '', html = '', json = ''] = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    expect(files.map((file) => path.extname(file))).toEqual(['.pdf', '.html', '.json']);
    expect([pdf.slice(0, 5), pdf.includes('/Lang (nn-NO)')]).toEqual(['%PDF-', true]);
    expect(html).toContain('<html lang="nn-NO">');
    expect(JSON.parse(json)).toMatchObject({
      schema: 'directors-report.v1',
      figures: { asked: figures.asked },
    });
  }, 60_000);

  it('take a report to the council and back', async () => {
    const id = await only('vedtaksrapport', 'Vedtaksrapport');
    expect(
      await walk(
        id,
        ['approve', '--by', 'Didrik Eksempel'],
        ['freeze', '--by', 'Kari Eksempel'],
        ['send', '--set', 'meeting=2099-12-10', '--by', 'Mona Eksempel'],
        ['treated', '--set', 'treatment=KS 99/26', '--set', 'treatedOn=2026-12-10', '--by', 'Mona Eksempel'],
      ),
    ).toEqual(['GODKJENT', 'FROSSET', 'SENDT', 'BEHANDLET']);
  }, 60_000);

  it('are asked for what is missing in words, and never guess', async () => {
    const id = await only('oppdrag', 'Heltidskultur');
    const done = await iverk.run('case', 'step', id, 'report-done');
    expect([done.code, done.stderr]).toEqual([1, 'iverk: Dette mangler: Hva som er gjort.\n']);
    const unknown = await iverk.run('case', 'step', id, 'fly');
    expect(unknown.stderr).toContain('Prosedyren har ikke steget «fly». Den har: work, pause, report-done');
    expect((await iverk.run('case', 'step', id, 'work', '--set', 'tull')).code).toBe(2);
    expect((await iverk.run('case', 'show', 'abc')).stderr).toContain('minst 8 tegn');
    expect((await iverk.run('case', 'deadline', id, '--reason', 'Hm')).code).toBe(2);
    const shares = ['--responsible', 'Finnes ikke'];
    expect((await iverk.run('case', 'open', 'oppdrag', '--title', 'X', ...shares)).code).not.toBe(0);
  }, 60_000);

  it('leave a log that is sound, and stands up to its own rules', async () => {
    expect(await iverk.json('verify', '--replay')).toMatchObject({ sound: true });
  }, 60_000);
});
