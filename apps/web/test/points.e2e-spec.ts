import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page, Route } from 'playwright-core';
import { aggregates, followUpIdOf, roundIdOf, subscriptions } from '#contexts';
import { roundEvents } from '#contexts/reminders';
import { aggregateOf, follow, runCommand, uuid5, type ActorId } from '#kernel';
import { tenant } from '../../../test/given-municipality.js';
import { givenVedtak, vedtakIdOf } from '../../../test/given-vedtak.js';
import { newSession } from '../../api/src/sign-in/new-session.js';
import { overflowOf, violationsIn } from './judge-page.js';
import { openWeb, type Web } from './open-web.js';

const working = (publicComment: string) => [{ status: 'UNDER_ARBEID', at: '2026-01-20', publicComment }];
const names = [
  'Skole',
  'Sykkelvei',
  'Bibliotek',
  'Svømmehall',
  'Legevakt',
  'Kulturhus',
  'Barnehage',
  'Brannstasjon',
  'Idrettshall',
  'Park',
  'Kai',
] as const;
type Name = (typeof names)[number];

const given = names.map((title, index) => ({
  sequence: index + 1,
  title,
  points: [
    {
      text: `Bygg ${title.toLowerCase()}`,
      deadline: `2026-02-${(index + 10).toString()}`,
      told: working(`${title} er tegnet.`),
    },
  ],
}));
const idOf = (name: Name): string => {
  const found = given.find(({ title }) => title === name);
  if (found === undefined) throw new Error(name);
  return followUpIdOf(vedtakIdOf(found), 1);
};

const askAbout = async ({ api }: Web, asked: readonly Name[]) => {
  const points = asked.map((name) => ({ followUpId: idOf(name), missing: false, as: 'OFFICER' }));
  await runCommand(api.platform, aggregateOf(aggregates, roundEvents), {
    tenant,
    subjectId: roundIdOf(tenant, '2026-03'),
    command: {
      type: 'OpenRound',
      data: {
        ...{ period: '2026-03', on: '2026-03-02', answerBy: '2026-03-12' },
        rule: { id: 'maned', version: 1 },
        asks: [{ recipient: 'officer', language: 'nb', points }],
      },
      issued: { by: 'system:test' as ActorId, roles: ['SYSTEM'], at: api.clock.now() },
    },
    commandId: uuid5('given', 'round'),
    correlationId: uuid5('given'),
  });
};

let web: Web | undefined;
const over = new AbortController();
let following: Promise<void> | undefined;
beforeAll(async () => {
  web = await openWeb();
  if (web === undefined) return;
  await givenVedtak(web.api, given);
  await askAbout(web, ['Skole', 'Sykkelvei', 'Bibliotek']);
  following = follow(web.api.follower, subscriptions, over.signal);
}, 60_000);
afterAll(async () => {
  over.abort();
  await following;
  await web?.close();
});

const toggleOf = (page: Page, name: Name): Locator => page.locator('.point-toggle', { hasText: name });

/** The officer's page with that point open. */
const opened = async (name: Name, person = 'officer', language: 'nb' | 'nn' = 'nb'): Promise<Page> => {
  if (web === undefined) throw new Error('no browser');
  const page = await web.visit(person, `/punkter?punkt=${idOf(name)}`, { language });
  await page.locator('.point-toggle[aria-expanded="true"]', { hasText: name }).waitFor();
  return page;
};

const comment = (page: Page) => page.getByLabel(/^Offentlig kommentar/);
const report = (page: Page) => page.getByRole('button', { name: 'Meld status' });

interface Told {
  readonly type: string;
  readonly publicComment: string | null;
}
/** What stands in the log of a point, as the coordinator reads it. */
const historyOf = async (name: Name, type = 'StatusReported'): Promise<readonly Told[]> => {
  if (web === undefined) return [];
  const token = await web.api.token('coordinator', 'COORDINATOR');
  const { data } = await web.api.graphql<{ followUp: { history: readonly Told[] } }>(
    'query ($id: ID!) { followUp(id: $id) { history { type publicComment } } }',
    { id: idOf(name) },
    token,
  );
  return data.followUp.history.filter((each) => each.type === type);
};
const saidOf = async (name: Name) => (await historyOf(name)).map(({ publicComment }) => publicComment);

const asks = (route: Route, operation: string): boolean =>
  (route.request().postData() ?? '').includes(operation);

/** Presses Tab until that has the focus, as somebody without a mouse does. */
const tabTo = async (page: Page, target: Locator) => {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
};

describe('The points of an officer', () => {
  it('are those asked about first, and are done by keyboard alone, one after the other', async () => {
    if (web === undefined) return;
    const page = await web.visit('officer', '/punkter');
    await page.getByRole('heading', { name: 'Du er spurt om disse i mars 2026' }).waitFor();
    await page.getByText('0 av 3 meldt').waitFor();
    const order = await page.locator('.point-toggle').allTextContents();
    expect(order.map((text) => text.split(' ').at(-1)).slice(0, 3)).toEqual([
      'Skole',
      'Sykkelvei',
      'Bibliotek',
    ]);
    await tabTo(page, toggleOf(page, 'Skole'));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Ingen endring, fordi'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Venter på anbud.');
    await tabTo(page, page.getByRole('button', { name: 'Meld ingen endring' }));
    await page.keyboard.press('Enter');
    await page.getByText('1 av 3 meldt').waitFor();
    await page.locator('.point-toggle:focus', { hasText: 'Sykkelvei' }).waitFor();

    await tabTo(page, page.getByRole('radio', { name: 'Under arbeid' }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Satt på vent' }).isChecked()).toBe(true);
    await tabTo(page, page.getByRole('checkbox', { name: 'Mangler finansiering' }));
    await page.keyboard.press('Space');
    await tabTo(page, report(page));
    await page.keyboard.press('Enter');
    await page.getByText('Fyll ut «Når tas det opp igjen?».').waitFor();
    await page.keyboard.type('05012026');
    await tabTo(page, report(page));
    await page.keyboard.press('Enter');
    await page.getByText('2 av 3 meldt').waitFor();
    await page.locator('.point-toggle:focus', { hasText: 'Bibliotek' }).waitFor();
    expect(await saidOf('Skole')).toEqual(['Skole er tegnet.', 'Venter på anbud.']);
    expect(await historyOf('Sykkelvei')).toHaveLength(2);
    await page.context().close();
    expect(web.complaints).toEqual([]);
  });

  it('take “no change” in one click, with what was said last', async () => {
    if (web === undefined) return;
    const page = await opened('Bibliotek');
    await page.getByRole('button', { name: 'Meld ingen endring' }).click();
    await page.getByText('Alt du er spurt om, er meldt. Takk.').waitFor();
    expect(await saidOf('Bibliotek')).toEqual(['Bibliotek er tegnet.', 'Bibliotek er tegnet.']);
    await page.context().close();
  });

  it('take another deadline with a reason that is public, and a deviation with its measure', async () => {
    if (web === undefined) return;
    const page = await opened('Svømmehall');
    await page.locator('summary', { hasText: 'Flytt fristen' }).click();
    await page.getByText('Begrunnelsen er offentlig.').waitFor();
    const move = page.getByRole('button', { name: 'Flytt fristen' });
    await page.getByLabel(/^Ny frist/).fill('2026-09-01');
    await move.click();
    await page.getByText('Skriv en begrunnelse.').waitFor();
    await page.locator('textarea:focus').fill('Anbudet kom sent.');
    await move.click();
    await page.getByText('Fristen er flyttet.').waitFor();
    await page.locator('.own-point', { hasText: 'Svømmehall' }).getByText('01.09.2026').first().waitFor();

    await page.locator('summary', { hasText: 'Meld avvik' }).click();
    await page.getByLabel(/^Hva har skjedd/).fill('Grunnen er forurenset.');
    await page.getByRole('button', { name: 'Meld avviket' }).click();
    await page.getByText('Fyll ut «Hva gjøres med det?».').waitFor();
    await page.locator('textarea:focus').fill('Massene skiftes ut.');
    await page.getByRole('button', { name: 'Meld avviket' }).click();
    await page.getByText('Avviket er meldt.').waitFor();
    expect(await historyOf('Svømmehall', 'DeadlineMoved')).toHaveLength(1);
    expect(await historyOf('Svømmehall', 'DeviationReported')).toHaveLength(1);
    await page.context().close();
  });

  it('ask only for what the status needs: a vedtak that is found by its number, and that the organ is told', async () => {
    if (web === undefined) return;
    const page = await opened('Park');
    expect(await page.getByLabel('Finn vedtaket').count()).toBe(0);
    await page.getByRole('radio', { name: 'Utsatt ved vedtak' }).check();
    await report(page).click();
    await page.getByText('Fyll ut «Hvilket vedtak?».').waitFor();
    await page.locator('input[type="search"]:focus').fill('KS 1/26');
    await page.getByRole('radio', { name: 'KS 001/26 Skole' }).check();
    await report(page).click();
    await page.getByText('KS 010/26, punkt 1 er meldt.').waitFor();

    const inside = await opened('Kai', 'coordinator');
    await inside.getByRole('radio', { name: 'Kan ikke iverksettes' }).check();
    await report(inside).click();
    await inside.getByLabel('Dato (må fylles ut)').fill('2026-03-01');
    await inside.getByRole('button', { name: 'Før det opp' }).click();
    await inside.getByText('Det er ført opp.').waitFor();
    expect(await historyOf('Kai', 'OrganTold')).toHaveLength(1);
    await Promise.all([page.context().close(), inside.context().close()]);
  });

  it('keep what is typed through a reload, by person', async () => {
    if (web === undefined) return;
    const page = await opened('Legevakt');
    await comment(page).fill('Tomten er kjøpt.');
    await page.reload();
    await page.getByText('Utkast, ikke sendt').waitFor();
    expect(await comment(page).inputValue()).toBe('Tomten er kjøpt.');
    await page.getByRole('button', { name: 'Forkast utkastet' }).click();
    expect(await comment(page).inputValue()).toBe('Legevakt er tegnet.');
    await page.context().close();
  });

  it('are told once when the connection is lost before the answer, and go on after a reload', async () => {
    if (web === undefined) return;
    const page = await opened('Legevakt');
    const cut = async (route: Route) => {
      if (!asks(route, 'mutation ReportStatus')) return route.fallback();
      await route.fetch();
      await page.context().setOffline(true);
      return route.abort();
    };
    await page.route('**/graphql', cut);
    await comment(page).fill('Byggingen er i gang.');
    await report(page).click();
    await page.getByText('Ikke sendt, prøver igjen.').waitFor();
    await page.unroute('**/graphql', cut);
    await page.context().setOffline(false);
    await page.getByText('KS 005/26, punkt 1 er meldt.').waitFor();
    expect(await saidOf('Legevakt')).toEqual(['Legevakt er tegnet.', 'Byggingen er i gang.']);

    const refuse = (route: Route) =>
      asks(route, 'mutation ReportStatus') ? route.abort() : route.fallback();
    await page.goto(`/punkter?punkt=${idOf('Kulturhus')}`);
    await page.route('**/graphql', refuse);
    await comment(page).fill('Scenen er bygd.');
    await report(page).click();
    await page.getByText('Ikke sendt, prøver igjen.').waitFor();
    await page.reload();
    await page.getByText('Ikke sendt, prøver igjen.').waitFor();
    await page.unroute('**/graphql', refuse);
    await page.getByText('KS 006/26, punkt 1 er meldt.').waitFor();
    expect(await saidOf('Kulturhus')).toEqual(['Kulturhus er tegnet.', 'Scenen er bygd.']);
    await page.context().close();
  });

  it('keep the text when the session ends in the middle of it', async () => {
    if (web === undefined) return;
    const { api } = web;
    const page = await opened('Barnehage');
    await comment(page).fill('Taket er på.');
    await page.context().clearCookies({ name: 'iverk' });
    await comment(page).press('End');
    await page.keyboard.type(' Malingen gjenstår.');
    await report(page).click();
    await page.getByText('Du er logget ut, og dette er ikke sendt.').waitFor();
    const again = page.locator('.act-failed').getByRole('link', { name: 'Logg inn igjen' });
    expect(await again.getAttribute('href')).toContain(encodeURIComponent('/punkter?punkt='));

    const secret = await newSession(api.platform, { tenant, person: 'officer' as ActorId });
    await page.context().addCookies([{ name: 'iverk', value: secret, url: api.url }]);
    await page.reload();
    expect(await comment(page).inputValue()).toBe('Taket er på. Malingen gjenstår.');
    await report(page).click();
    await page.getByText('KS 007/26, punkt 1 er meldt.').waitFor();
    expect((await saidOf('Barnehage')).at(-1)).toBe('Taket er på. Malingen gjenstår.');
    await page.context().close();
  });
});

describe('A point that two have open', () => {
  it('shows both versions as soon as the other has told, and takes either', async () => {
    if (web === undefined) return;
    const [officer, coordinator] = await Promise.all([
      opened('Brannstasjon'),
      opened('Brannstasjon', 'coordinator'),
    ]);
    await comment(officer).fill('Garasjen er ferdig.');
    await comment(coordinator).fill('Byggesaken er påklaget.');
    await report(coordinator).click();
    await officer.getByRole('heading', { name: 'Noen var her mens du skrev' }).waitFor();
    const box = officer.locator('.conflict');
    await box.getByText('Byggesaken er påklaget.').waitFor();
    await box.getByText('coordinator Eksempel').waitFor();
    await box.getByText('Garasjen er ferdig.').waitFor();
    expect(await violationsIn(officer)).toEqual([]);
    await officer.getByRole('button', { name: 'Send min likevel' }).click();
    await officer.getByText('KS 008/26, punkt 1 er meldt.').waitFor();
    expect(await saidOf('Brannstasjon')).toEqual([
      'Brannstasjon er tegnet.',
      'Byggesaken er påklaget.',
      'Garasjen er ferdig.',
    ]);

    await coordinator.locator('blockquote', { hasText: 'Garasjen er ferdig.' }).waitFor();
    await Promise.all([officer.context().close(), coordinator.context().close()]);
  });

  it('is not told of over what the page had not seen yet, nor because a date has been moved', async () => {
    if (web === undefined) return;
    const [officer, coordinator] = await Promise.all([
      opened('Idrettshall'),
      opened('Idrettshall', 'coordinator'),
    ]);
    const blind = (route: Route) => (asks(route, 'query OnePoint') ? route.abort() : route.fallback());
    await officer.route('**/graphql', blind);
    await comment(officer).fill('Gulvet er lagt.');
    await coordinator.locator('summary', { hasText: 'Flytt fristen' }).click();
    await coordinator.getByLabel(/^Ny frist/).fill('2026-08-01');
    await coordinator.getByLabel(/^Hvorfor flyttes/).fill('Etter avtale.');
    await coordinator.getByRole('button', { name: 'Flytt fristen' }).click();
    await coordinator.getByText('Fristen er flyttet.').waitFor();
    await report(officer).click();
    await officer.getByText('Sender …').waitFor();
    await officer.unroute('**/graphql', blind);
    await officer.getByText('KS 009/26, punkt 1 er meldt.').waitFor();

    await officer.goto(`/punkter?punkt=${idOf('Idrettshall')}`);
    await comment(officer).fill('Tribunen er bygd.');
    await officer.route('**/graphql', blind);
    await coordinator.reload();
    await comment(coordinator).fill('Ballene er kjøpt.');
    await report(coordinator).click();
    await coordinator.getByText('KS 009/26, punkt 1 er meldt.').waitFor();
    await report(officer).click();
    await officer.getByText('Sender …').waitFor();
    await officer.unroute('**/graphql', blind);
    await officer.locator('.conflict').getByText('Ballene er kjøpt.').waitFor();
    await officer.getByRole('button', { name: 'Bruk deres' }).click();
    expect(await comment(officer).inputValue()).toBe('Ballene er kjøpt.');
    expect(await saidOf('Idrettshall')).toEqual([
      'Idrettshall er tegnet.',
      'Gulvet er lagt.',
      'Ballene er kjøpt.',
    ]);
    await Promise.all([officer.context().close(), coordinator.context().close()]);
  });
});

describe('The page of points', () => {
  it('is for everybody, also in a narrow window where something is missing', async () => {
    if (web === undefined) return;
    const page = await opened('Skole', 'officer', 'nn');
    await page.setViewportSize({ width: 320, height: 900 });
    await page.getByRole('radio', { name: 'Sett på vent' }).check();
    await page.locator('.act').first().locator('button[type=submit]').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await overflowOf(page)).toBe(0);
    expect(await violationsIn(page)).toEqual([]);
    expect(web.complaints).toEqual([]);
    await page.context().close();
  });
});
