import { Module } from '@nestjs/common';
import { signToken } from '#adapters/identity';
import { PlatformModule } from '#adapters/nest-platform';
import type { Platform } from '#adapters/platform';
import { dayOf } from '#kernel';
import { ApiModule } from '../../api/src/api.module.js';
import { DemoModule } from '../../api/src/demo/demo.module.js';
import { openApi } from '../../api/src/open-api.js';
import { ProjectorModule } from '../../projector/src/projector.module.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { demoPerson, demoRole, demoTenant, type DemoPersonKey } from './demo/demo-organisation.js';
import { demoBegun, demoLength, seedDemo } from './demo/seed-demo.js';
import { exitCode } from './exit-code.js';
import { progressBar } from './progress.js';
import type { CommonOptions, Session } from './session.js';

export interface StartOptions extends CommonOptions {
  readonly demo: boolean;
}

/** Api, projector and worker in one process, until somebody stops it. */
export const startEverything = async (session: Session, { demo }: StartOptions) => {
  const { platform, output } = session;
  if (demo) await seedWhenEmpty(session);
  const demoIsHere = (await demoBegun(session)) !== undefined;
  // Whoever says --no-demo runs no demo, whatever lies in the log.
  const played = demo && demoIsHere ? [DemoModule.of(demoTenant)] : [];

  @Module({ imports: [PlatformModule.of(platform), ProjectorModule, WorkerModule, ApiModule, ...played] })
  class EverythingInOneProcess {}

  const app = await openApi(EverythingInOneProcess, platform);
  // Not before: until all is up, Ctrl-C ends the process at once, which is safe anywhere.
  const stopped = untilStopped();
  output.result(await welcomeFor(platform, demoIsHere), await welcomeLines(platform, demoIsHere));
  await stopped;
  output.note('Stopper …');
  await app.close();
  return exitCode.done;
};

const seedWhenEmpty = async (session: Session): Promise<void> => {
  const begun = await demoBegun(session);
  if (begun === undefined && (await session.platform.store.head()) > 0n) return;
  const today = begun ?? dayOf(session.platform.clock.now());
  const bar = progressBar(session.output, demoLength(today), 'hendelser i demoåret');
  await seedDemo(session, today, bar);
  bar.end();
};

const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });

const shown: readonly DemoPersonKey[] = ['helse', 'koordinator', 'direktør'];

const tokensFor = (platform: Platform) =>
  Promise.all(
    shown.map(async (key) => ({
      role: demoRole(key),
      token: await signToken(
        platform.tokenKey,
        { tenant: demoTenant, person: demoPerson(key), roles: [demoRole(key)] },
        { issuedAt: platform.clock.now(), days: 30 },
      ),
    })),
  );

const addressesOf = ({ config: { baseUrl } }: Platform) => ({
  page: baseUrl,
  graphql: `${baseUrl}/graphql`,
  vedtaksrapport: `${baseUrl}/vedtaksrapport`,
  health: `${baseUrl}/health`,
});

const welcomeFor = async (platform: Platform, demo: boolean) => ({
  addresses: addressesOf(platform),
  tokens: demo ? await tokensFor(platform) : [],
});

const welcomeLines = async (platform: Platform, demo: boolean): Promise<readonly string[]> => {
  const { page, graphql, vedtaksrapport, health } = addressesOf(platform);
  const year = dayOf(platform.clock.now()).slice(0, 4);
  const period = `from=${year}-01-01&to=${year}-12-31`;
  return [
    'Iverk er i gang.',
    '',
    `  Nettsiden        ${page}`,
    `  GraphQL          ${graphql}`,
    `  Vedtaksrapport   ${vedtaksrapport}?${period}&format=pdf`,
    `  Helse            ${health}`,
    ...(demo ? await demoLines(platform) : []),
    '',
    'Prøv i et annet vindu:',
    '  npm run -s iverk -- vedtakslogg --open',
    '  npm run -s iverk -- remind --dry-run',
    `  npm run -s iverk -- vedtaksrapport --from ${year}-01-01 --to ${year}-12-31 --format xlsx,pdf --out rapport`,
    '',
    'Ctrl-C stopper alt.',
  ];
};

const demoLines = async (platform: Platform): Promise<readonly string[]> => [
  '',
  'Tokens for demoen (Authorization: Bearer …), gyldige i 30 dager:',
  ...(await tokensFor(platform)).map(({ role, token }) => `  ${role.padEnd(13)} ${token}`),
];
