import { closest, distance } from 'fastest-levenshtein';
import { join } from 'node:path';
import type { z } from 'zod';
import { shown } from '#kernel';
import { ConfigFault } from './config.fault.js';
import type { ConfigProblem } from './config.texts.js';
import type { EventStoreAddress } from './event-store-address.js';
import { settings, type MailFrom } from './settings.js';

/** What the environment says, read once at start. */
export interface Config {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** `null` stands for the embedded database. */
  readonly databaseUrl: string | null;
  /** Logs in as the role that owns the schemas; `null` when `databaseUrl` does. */
  readonly databaseOwnerUrl: string | null;
  /** `null` stands for the event log in PostgreSQL. */
  readonly eventStore: EventStoreSettings | null;
  /** `null` stands for the queue in PostgreSQL. */
  readonly redisUrl: string | null;
  /** `null` stands for mails as files in the data directory. */
  readonly smtpUrl: string | null;
  /** Where people find Iverk; no slash at the end. */
  readonly baseUrl: string;
  readonly mailFrom: MailFrom;
  /** Who reads what is answered to a mail. */
  readonly mailReplyTo: MailFrom;
  /** Where mails that came back, and answers of machines, are put as files. Absolute. */
  readonly bouncesDir: string;
  /** Machines on this network that webhooks may be sent to, by name or address; others must be on the open internet. */
  readonly webhookHosts: readonly string[];
  /** The municipality commands are about when none is named. */
  readonly kommune: string | null;
}

/** The address, and the file that holds the password when one is named. */
export interface EventStoreSettings extends EventStoreAddress {
  readonly passwordFile?: { readonly username: string; readonly path: string };
}

export type Environment = Readonly<Record<string, string | undefined>>;

const knownKeys = Object.keys(settings.shape);
const ownPrefix = 'IVERK_';
/** Set for the tests themselves, which run programs of ours in the same environment. */
const testPrefix = 'IVERK_TEST_';

/** Reads the settings; what is empty counts as not set. Throws `ConfigFault` at the first that cannot be used. */
export const readConfig = (environment: Environment): Config => {
  const given = Object.entries(environment).flatMap(([key, value = '']) =>
    value.trim() === '' ? [] : [[key, value.trim()] as const],
  );
  for (const [key] of given) refuseUnknown(key);
  const values = Object.fromEntries(given);
  const read = settings.safeParse(values);
  if (!read.success) throw faultOf(read.error.issues, values);
  const { PORT, IVERK_BASE_URL, ...rest } = read.data;
  return {
    port: PORT,
    dataDir: rest.IVERK_DATA_DIR,
    databaseUrl: rest.DATABASE_URL,
    databaseOwnerUrl: rest.DATABASE_OWNER_URL,
    eventStore: eventStoreOf(rest),
    redisUrl: rest.REDIS_URL,
    smtpUrl: rest.SMTP_URL,
    baseUrl: IVERK_BASE_URL ?? `http://localhost:${PORT.toString()}`,
    mailFrom: rest.IVERK_MAIL_FROM,
    mailReplyTo: rest.IVERK_MAIL_REPLY_TO ?? rest.IVERK_MAIL_FROM,
    bouncesDir: rest.IVERK_MAIL_BOUNCES_DIR ?? join(rest.IVERK_DATA_DIR, 'bounces'),
    webhookHosts: rest.IVERK_WEBHOOK_HOSTS,
    kommune: rest.IVERK_KOMMUNE,
  };
};

type Settings = z.output<typeof settings>;

const userKeys = ['EVENTSTORE_USER', 'EVENTSTORE_PASSWORD', 'EVENTSTORE_PASSWORD_FILE'] as const;

/** A user from the environment goes before one in the address. */
const eventStoreOf = (given: Omit<Settings, 'PORT'>): EventStoreSettings | null => {
  const { EVENTSTORE_URL: address, EVENTSTORE_USER: username } = given;
  const { EVENTSTORE_PASSWORD: password, EVENTSTORE_PASSWORD_FILE: passwordFile } = given;
  const alone = userKeys.find((key) => given[key] !== undefined);
  if (alone === undefined) return address;
  const onePassword = (password === undefined) !== (passwordFile === undefined);
  if (address === null || username === undefined || !onePassword)
    throw new ConfigFault('bad-event-store-user', alone);
  return password === undefined
    ? { ...address, passwordFile: { username, path: passwordFile ?? '' } }
    : { ...address, credentials: { username, password } };
};

const refuseUnknown = (key: string): void => {
  if (!key.startsWith(ownPrefix) || key.startsWith(testPrefix) || knownKeys.includes(key)) return;
  const nearest = closest(key, knownKeys);
  // Two slips of the pen, or three in a long name; beyond that a guess misleads.
  if (distance(key, nearest) <= Math.max(2, (key.length - ownPrefix.length) / 3))
    throw new ConfigFault('misspelt-key', key, { nearest });
  throw new ConfigFault('unknown-key', key, { known: knownKeys.join(', ') });
};

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const faultOf = (issues: readonly Issue[], values: Readonly<Record<string, string>>): ConfigFault => {
  const [issue] = issues;
  const key = String(issue?.path[0]);
  return new ConfigFault(issue?.message as ConfigProblem, key, { value: shown(values[key] ?? '') });
};
