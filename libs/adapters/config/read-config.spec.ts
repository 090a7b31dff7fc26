import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigFault, readConfig, type Environment } from '#adapters/config';
import { fillText } from '#kernel';
import { configTexts, type ConfigProblem } from './config.texts.js';

const refusalOf = (environment: Environment): ConfigFault => {
  try {
    readConfig(environment);
  } catch (fault) {
    if (fault instanceof ConfigFault) return fault;
    throw fault;
  }
  throw new Error('The settings were accepted');
};

describe('the settings', () => {
  it('have defaults with which Iverk runs on its own', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      dataDir: resolve('data'),
      databaseUrl: null,
      databaseOwnerUrl: null,
      eventStore: null,
      redisUrl: null,
      smtpUrl: null,
      baseUrl: 'http://localhost:3000',
      mailFrom: { name: 'Iverk', address: 'iverk@localhost' },
      mailReplyTo: { name: 'Iverk', address: 'iverk@localhost' },
      bouncesDir: resolve('data', 'bounces'),
      webhookHosts: [],
      kommune: null,
    });
  });

  it('are taken from the environment', () => {
    const environment = {
      PORT: '8080',
      IVERK_DATA_DIR: '/srv/iverk',
      DATABASE_URL: 'postgresql://iverk:hemmelig%40@db.internt:5432/iverk',
      DATABASE_OWNER_URL: 'postgres://eier@db.internt/iverk',
      EVENTSTORE_URL: 'esdb+discover://iverk:hemmelig%40@logg.internt?tlsCaFile=/etc/ca.crt',
      REDIS_URL: 'rediss://ko.internt:6380',
      SMTP_URL: 'smtps://bruker:hemmelig@post.internt:465',
      IVERK_BASE_URL: 'https://iverk.eksempel.no/',
      IVERK_MAIL_FROM: 'Politisk sekretariat <politisk@eksempel.no>',
      IVERK_MAIL_REPLY_TO: 'postmottak@eksempel.no',
      IVERK_MAIL_BOUNCES_DIR: '/srv/retur',
      IVERK_WEBHOOK_HOSTS: 'arkiv.internt, 10.0.0.7',
      IVERK_KOMMUNE: '3420',
    };
    expect(readConfig(environment)).toEqual({
      port: 8080,
      dataDir: '/srv/iverk',
      databaseUrl: 'postgresql://iverk:hemmelig%40@db.internt:5432/iverk',
      databaseOwnerUrl: 'postgres://eier@db.internt/iverk',
      eventStore: {
        hosts: [{ address: 'logg.internt', port: 2113 }],
        discover: true,
        tls: true,
        caFile: '/etc/ca.crt',
        credentials: { username: 'iverk', password: 'hemmelig@' },
      },
      redisUrl: 'rediss://ko.internt:6380',
      smtpUrl: 'smtps://bruker:hemmelig@post.internt:465',
      baseUrl: 'https://iverk.eksempel.no',
      mailFrom: { name: 'Politisk sekretariat', address: 'politisk@eksempel.no' },
      mailReplyTo: { name: '', address: 'postmottak@eksempel.no' },
      bouncesDir: '/srv/retur',
      webhookHosts: ['arkiv.internt', '10.0.0.7'],
      kommune: '3420',
    });
  });

  it('count as not set when they are empty', () => {
    const empty = { PORT: '', DATABASE_URL: ' ', EVENTSTORE_URL: '', IVERK_KOMMUNE: '', IVERK_UKJENT: '' };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('let other programs’ variables be, and those of the tests', () => {
    expect(readConfig({ HOME: '/root', IVERK_TEST_DATABASE_URL: 'x' })).toEqual(readConfig({}));
  });

  it('name the port in the base address unless one is given', () => {
    expect(readConfig({ PORT: '4711' }).baseUrl).toBe('http://localhost:4711');
    expect(readConfig({ IVERK_BASE_URL: 'https://eksempel.no/iverk//' }).baseUrl).toBe(
      'https://eksempel.no/iverk',
    );
  });

  it.each([
    ['post@eksempel.no', '', 'post@eksempel.no'],
    ['<post@eksempel.no>', '', 'post@eksempel.no'],
    ['"Ås kommune, politisk" <post@eksempel.no>', 'Ås kommune, politisk', 'post@eksempel.no'],
  ])('read the sender %s', (text, name, address) => {
    expect(readConfig({ IVERK_MAIL_FROM: text }).mailFrom).toEqual({ name, address });
  });

  it('let a database be named by a socket', () => {
    const url = 'postgres:///iverk?host=/var/run/postgresql';
    expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
  });
});

describe('the address of the event store', () => {
  const storeOf = (environment: Environment) => readConfig(environment).eventStore;

  it('names one node, a cluster by one name, or each of its nodes', () => {
    expect(storeOf({ EVENTSTORE_URL: 'esdb://localhost:2114?tls=false' })).toEqual({
      hosts: [{ address: 'localhost', port: 2114 }],
      discover: false,
      tls: false,
    });
    expect(storeOf({ EVENTSTORE_URL: 'kurrentdb+discover://klynge' })).toMatchObject({ discover: true });
    expect(storeOf({ EVENTSTORE_URL: 'esdb://en:2113,to:2114/?default-deadline=500' })).toEqual({
      hosts: [
        { address: 'en', port: 2113 },
        { address: 'to', port: 2114 },
      ],
      discover: true,
      tls: true,
      deadline: 500,
    });
  });

  it('may leave the user to settings of their own', () => {
    const EVENTSTORE_URL = 'esdb://admin:changeit@tjener';
    const EVENTSTORE_USER = 'iverk';
    expect(storeOf({ EVENTSTORE_URL, EVENTSTORE_USER, EVENTSTORE_PASSWORD: 'p:@/' })).toMatchObject({
      credentials: { username: 'iverk', password: 'p:@/' },
    });
    expect(
      storeOf({ EVENTSTORE_URL, EVENTSTORE_USER, EVENTSTORE_PASSWORD_FILE: '/run/hemmelig' }),
    ).toMatchObject({ passwordFile: { username: 'iverk', path: '/run/hemmelig' } });
  });
});

describe('a setting that cannot be used', () => {
  it.each<[ConfigProblem, Environment]>([
    ['bad-port', { PORT: 'tre tusen' }],
    ['bad-port', { PORT: '65536' }],
    ['bad-port', { PORT: '-1' }],
    ['bad-port', { PORT: '30.5' }],
    ['bad-database-url', { DATABASE_URL: 'localhost:5432/iverk' }],
    ['bad-database-url', { DATABASE_URL: 'mysql://db/iverk' }],
    ['bad-database-url', { DATABASE_URL: 'postgres://iverk:hem#melig@db/iverk' }],
    ['bad-database-url', { DATABASE_URL: 'postgres://iverk:100%@db/iverk' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'localhost:2113' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'http://localhost:2113' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener:nitti' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener:2113,' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://iverk:100%@tjener' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener?tls=kanskje' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener?tlsVerifyCert=false' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener?nodePreference=follower' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener?userCertFile=/bare/den' }],
    ['bad-event-store-url', { EVENTSTORE_URL: 'esdb://tjener?finnesIkke=1' }],
    ['bad-event-store-user', { EVENTSTORE_PASSWORD: 'hysj' }],
    ['bad-event-store-user', { EVENTSTORE_USER: 'iverk', EVENTSTORE_URL: 'esdb://tjener' }],
    ['bad-redis-url', { REDIS_URL: 'localhost:6379' }],
    ['bad-redis-url', { REDIS_URL: 'redis://' }],
    ['bad-smtp-url', { SMTP_URL: 'http://post.internt' }],
    ['bad-smtp-url', { SMTP_URL: 'smtp://post.internt:tjuefem' }],
    ['bad-base-url', { IVERK_BASE_URL: 'iverk.eksempel.no' }],
    ['bad-base-url', { IVERK_BASE_URL: 'ftp://eksempel.no' }],
    ['bad-base-url', { IVERK_BASE_URL: 'https://eksempel.no/?side=1' }],
    ['bad-mail-from', { IVERK_MAIL_FROM: 'Iverk' }],
    ['bad-mail-from', { IVERK_MAIL_FROM: 'a@eksempel.no, b@eksempel.no' }],
    ['bad-mail-from', { IVERK_MAIL_FROM: 'Iverk <a@eksempel.no>\r\nBcc: <b@eksempel.no>' }],
    ['bad-mail-reply-to', { IVERK_MAIL_REPLY_TO: 'a@eksempel.no, b@eksempel.no' }],
    ['bad-kommune', { IVERK_KOMMUNE: 'Elverum' }],
    ['bad-kommune', { IVERK_KOMMUNE: '34200' }],
  ])('is refused: %s %j', (problem, environment) => {
    const fault = refusalOf(environment);
    const [key = ''] = Object.keys(environment);
    expect(fault).toMatchObject({ problem, key, retryable: false, name: 'ConfigFault' });
    expect(fault.message).toContain(key);
    expect(fault.message).not.toMatch(/[\r\n]|\{\w+\}/);
  });

  it('is told in one line with what to do', () => {
    expect(refusalOf({ PORT: 'åtti' }).message).toBe(
      'PORT er «åtti», men må være et heltall fra 0 til 65535. Sett for eksempel PORT=3000.',
    );
  });

  it.each(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'EVENTSTORE_URL', 'IVERK_BASE_URL'])(
    'never gives away the password in %s',
    (key) => {
      const fault = refusalOf({ [key]: 'feil://bruker:hysjhysj@tjener' });
      expect(`${fault.message} ${JSON.stringify(fault)} ${fault.stack ?? ''}`).not.toContain('hysjhysj');
    },
  );
});

describe('an unknown setting', () => {
  it.each([
    ['IVERK_KOMUNE', 'IVERK_KOMMUNE'],
    ['IVERK_DATADIR', 'IVERK_DATA_DIR'],
    ['IVERK_BASEURL', 'IVERK_BASE_URL'],
    ['IVERK_MAILFROM', 'IVERK_MAIL_FROM'],
  ])('%s is met with the nearest known one, %s', (key, nearest) => {
    expect(refusalOf({ [key]: 'x' }).message).toBe(
      `Innstillingen ${key} finnes ikke. Mente du ${nearest}? Rett navnet, eller fjern innstillingen.`,
    );
  });

  it('like none is met with the whole list', () => {
    const fault = refusalOf({ IVERK_TOKEN_KEY_FILE: '/nokkel' });
    expect(fault.problem).toBe('unknown-key');
    expect(fault.message).toContain('de som finnes, er PORT, IVERK_DATA_DIR, DATABASE_URL');
  });
});

describe('the texts about settings', () => {
  it('exist in three languages and name the setting', () => {
    for (const text of Object.values(configTexts))
      for (const language of ['nb', 'nn', 'en'] as const)
        expect(fillText(text, language, { key: 'PORT' })).toMatch(/PORT|_URL|_USER|IVERK_/);
  });
});
