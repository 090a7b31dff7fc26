import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { SettableClock } from '#adapters/clock';
import { readConfig } from '#adapters/config';
import { signToken } from '#adapters/identity';
import { PlatformModule } from '#adapters/nest-platform';
import { openPlatform, type Platform } from '#adapters/platform';
import { categories, followerOf, subscriptions } from '#contexts';
import { catchUp, prepareSubscriptions, type ActorId, type FollowerPorts, type Instant } from '#kernel';
import { createTestDatabase, temporaryDirectory } from '#testing';
import { DrawerHere } from '../../../libs/contexts/reporting/testing/drawer-here.js';
import { tenant, type World } from '../../../test/given-municipality.js';
import { migrated } from '../../../test/migrated.js';
import { testEngine } from '../../../test/test-engine.js';
import { ApiModule } from '../src/api.module.js';
import { openApi } from '../src/open-api.js';

export interface Answer<T> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

export interface TestApi extends World {
  readonly url: string;
  readonly clock: SettableClock;
  readonly platform: Platform;
  readonly follower: FollowerPorts;
  readonly token: (person: string, ...roles: string[]) => Promise<string>;
  /** Sends a query or mutation; with a token as that person, without as the public. */
  readonly graphql: <T>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    token?: string,
  ) => Promise<Answer<T>>;
  readonly close: () => Promise<void>;
}

/** The whole API on an opened platform; closing it closes the platform as well. */
export const serveTestApi = async (opened: Platform): Promise<Omit<TestApi, 'clock'>> => {
  const platform = { ...opened, drawer: new DrawerHere() };
  const follower = followerOf(platform, () => undefined);
  await prepareSubscriptions(follower, subscriptions);

  @Module({ imports: [PlatformModule.of(platform), ApiModule] })
  class TestApiModule {}

  const app = await openApi(TestApiModule, platform, '127.0.0.1');
  const url = await app.getUrl();
  const token = (person: string, ...roles: string[]) =>
    signToken(
      platform.tokenKey,
      { tenant, person: person as ActorId, roles },
      { issuedAt: new Date().toISOString() as Instant, days: 1 },
    );
  return {
    url,
    platform,
    follower,
    catchUp: () => catchUp(follower, subscriptions),
    token,
    graphql: async <T>(query: string, variables = {}, bearer?: string): Promise<Answer<T>> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer<T>, 'status'>) };
    },
    close: async () => {
      await app.close();
      await platform.close();
    },
  };
};

/** The whole API on a database of its own, with a clock that stands where the test sets it. */
export const openTestApi = async (
  now = '2026-03-02T08:00:00.000Z',
  settings: Readonly<Record<string, string>> = {},
): Promise<TestApi> => {
  const database = await migrated(createTestDatabase());
  const directory = await temporaryDirectory();
  const engine = await testEngine();
  const clock = new SettableClock(now as Instant);
  const config = readConfig({
    DATABASE_URL: database.url,
    IVERK_DATA_DIR: directory.path,
    PORT: '0',
    ...engine.settings,
    ...settings,
  });
  const api = await serveTestApi(await openPlatform(config, { queue: 'silent', categories, clock }));
  return {
    ...api,
    clock,
    close: async () => {
      await api.close();
      engine.stop();
      await database.drop();
      await directory.remove();
    },
  };
};
