import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '#adapters/config';
import { openPlatform } from '#adapters/platform';
import { categories, followerOf, subscriptions, type IncidentDocument } from '#contexts';
import { catchUp, prepareSubscriptions, uuid5 } from '#kernel';
import { givenBrokenSeal, givenRefusedPolicy, refusedAt } from '../../../test/given-incidents.js';
import { givenMunicipality } from '../../../test/given-municipality.js';
import { installIverk, type Iverk } from './run-iverk.js';

/** What a policy was refused, and a seal that broke. */
const givenTrouble = async (env: Iverk['env']): Promise<void> => {
  const platform = await openPlatform(readConfig(env), { queue: 'silent', categories });
  const follower = followerOf(platform, () => undefined);
  await prepareSubscriptions(follower, subscriptions);
  const world = { platform, clock: platform.clock, catchUp: () => catchUp(follower, subscriptions) };
  await givenMunicipality(world);
  await givenRefusedPolicy(world);
  await givenBrokenSeal(world, platform);
  await platform.close();
};

describe('iverk incidents', () => {
  let iverk: Iverk;
  const list = async (...options: readonly string[]) =>
    (await iverk.json<{ incidents: readonly IncidentDocument[] }>('incidents', ...options)).incidents;
  const idOf = async (kind: string) =>
    (await list('list', '--all')).find(({ about }) => about.kind === kind)?.incidentId ?? '';
  const reason = 'Rettet for hånd i listen.';

  beforeAll(async () => {
    iverk = await installIverk();
    await givenTrouble(iverk.env);
  }, 60_000);
  afterAll(() => iverk.remove());

  it('shows what a policy was refused and what the worker has given up, and status counts them', async () => {
    const [policy, job] = [await list(), await list('list')].map((all) =>
      all.map(({ about, work, class: kind, state }) => [about.kind, about.id, work, kind, state]),
    );
    expect(policy).toEqual(
      expect.arrayContaining([
        ['policy', refusedAt, 'policy:follow-up-carry-out-import', 'TERMINAL', 'OPEN'],
        ['job', 'seal-log', 'seal-log', 'TERMINAL', 'OPEN'],
      ]),
    );
    expect(job).toEqual(policy);
    const told = await iverk.run('status');
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('2 feilsaker venter på noen: iverk incidents.');
    expect(await iverk.json('status')).toMatchObject({ openIncidents: 2, parked: [] });
    const { stdout } = await iverk.run('incidents');
    expect(stdout).toContain('2 åpne feilsaker:');
    expect(stdout).toMatch(/seal-log, åpen, siden .*TypeError: disk is undefined \(1 forsøk, går ikke over/);
  }, 60_000);

  it('refuses what cannot be tried again, what lacks a reason and what nobody knows', async () => {
    const id = await idOf('policy');
    const refused = await iverk.run('incidents', 'retry', id, '--reason', reason);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('kan ikke prøves på nytt') });
    expect((await iverk.run('incidents', 'skip', id, '--reason', ' ')).code).toBe(1);
    expect((await iverk.run('incidents', 'skip', id)).code).toBe(2);
    const unknown = await iverk.run('incidents', 'skip', uuid5('nothing'), '--reason', reason);
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('Feilsaken finnes ikke') });
  }, 60_000);

  it('does the work again at once, and says that it went well', async () => {
    const answer = await iverk.json<{ incident: IncidentDocument }>(
      ...['incidents', 'retry', await idOf('job'), '--reason', 'Disken er byttet.'],
    );
    expect(answer.incident).toMatchObject({ state: 'RESOLVED' });
    expect(answer.incident.history.map(({ act, actor, reason: why }) => [act, actor, why])).toEqual([
      ['RAISED', 'system:operations', null],
      ['RETRY_ASKED', 'system:command-line', 'Disken er byttet.'],
      ['RESOLVED', 'system:operations', null],
    ]);
    const again = await iverk.run('incidents', 'retry', answer.incident.incidentId, '--reason', reason);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('avsluttet') });
  }, 60_000);

  it('gives it to a person, and leaves it as it is, in the name of whoever does it', async () => {
    const id = await idOf('policy');
    const as = (person: string) => ['--reason', reason, '--person', person];
    const officer = await iverk.run('incidents', 'reassign', id, '--to', 'leader', ...as('officer'));
    expect(officer).toMatchObject({ code: 1, stderr: expect.stringContaining('Dette kan du ikke gjøre') });
    const given = await iverk.run('incidents', 'reassign', id, '--to', 'leader', ...as('coordinator'));
    expect(given).toMatchObject({ code: 0, stdout: expect.stringContaining('leader Eksempel') });
    expect((await iverk.run('incidents')).stdout).toContain('Hos leader Eksempel');
    const { incident } = await iverk.json<{ incident: IncidentDocument }>(
      ...['incidents', 'skip', id, ...as('director Eksempel')],
    );
    expect(incident).toMatchObject({ state: 'SKIPPED', assignee: 'leader' });
    expect(incident.history.at(-1)).toMatchObject({ act: 'SKIPPED', actor: 'director', reason });
    expect(await list()).toEqual([]);
    expect((await iverk.run('incidents')).stdout).toBe('Her er ingen åpne feilsaker.\n');
    expect(await iverk.json('status')).toMatchObject({ openIncidents: 0 });
    await iverk.json('verify');
  }, 60_000);
});
