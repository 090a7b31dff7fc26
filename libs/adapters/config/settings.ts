import { resolve } from 'node:path';
import { z } from 'zod';
import type { ConfigProblem } from './config.texts.js';
import { parseEventStoreAddress, type EventStoreAddress } from './event-store-address.js';

export interface MailFrom {
  /** Empty when only an address was given. */
  readonly name: string;
  readonly address: string;
}

/** A refusal's message is the code of its text. */
const says = (problem: ConfigProblem) => problem;

const isDecodable = (text: string): boolean => {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
};

const isAddressWith =
  (...schemes: readonly string[]) =>
  (text: string): boolean => {
    if (!URL.canParse(text)) return false;
    const { protocol, username, password, pathname } = new URL(text);
    return schemes.includes(protocol) && [username, password, pathname].every(isDecodable);
  };

const hasHost = (text: string): boolean => new URL(text).hostname !== '';

const isPlainBase = (text: string): boolean => {
  const { username, password, search, hash } = new URL(text);
  return username + password + search + hash === '';
};

const server = (problem: ConfigProblem, ...schemes: readonly string[]) =>
  z
    .string()
    .refine(isAddressWith(...schemes), { error: says(problem), abort: true })
    .refine(hasHost, says(problem));

const mailbox = /^(?:"?(?<name>[^"<>\p{Cc}]*?)"?\s*<(?<inBrackets>[^<>]*)>|(?<bare>[^<>]*))$/u;
const mailAddress = /^[^\s@<>"(),:;[\]\p{Cc}]+@[^\s@<>"(),:;\p{Cc}]+$/u;

const oneMailbox = (problem: ConfigProblem) =>
  z.string().transform((text, context): MailFrom => {
    const { name = '', inBrackets, bare = '' } = mailbox.exec(text)?.groups ?? {};
    const address = inBrackets ?? bare;
    if (!mailAddress.test(address)) context.addIssue(says(problem));
    return { name, address };
  });

const eventStoreAddress = z.string().transform((text, context): EventStoreAddress => {
  const address = parseEventStoreAddress(text);
  if (address !== undefined) return address;
  context.addIssue(says('bad-event-store-url'));
  return z.NEVER;
});

/** Every setting there is: environment variable → how it is read. */
export const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, says('bad-port'))
    .transform(Number)
    .refine((port) => port <= 65_535, says('bad-port'))
    .default(3000),
  IVERK_DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  // The host may be empty: libpq's way to name a socket.
  DATABASE_URL: z
    .string()
    .refine(isAddressWith('postgres:', 'postgresql:'), says('bad-database-url'))
    .nullable()
    .default(null),
  DATABASE_OWNER_URL: z
    .string()
    .refine(isAddressWith('postgres:', 'postgresql:'), says('bad-database-url'))
    .nullable()
    .default(null),
  EVENTSTORE_URL: eventStoreAddress.nullable().default(null),
  EVENTSTORE_USER: z.string().optional(),
  EVENTSTORE_PASSWORD: z.string().optional(),
  EVENTSTORE_PASSWORD_FILE: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  REDIS_URL: server('bad-redis-url', 'redis:', 'rediss:').nullable().default(null),
  SMTP_URL: server('bad-smtp-url', 'smtp:', 'smtps:').nullable().default(null),
  IVERK_BASE_URL: server('bad-base-url', 'http:', 'https:')
    .refine(isPlainBase, says('bad-base-url'))
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  IVERK_MAIL_FROM: oneMailbox('bad-mail-from').default({ name: 'Iverk', address: 'iverk@localhost' }),
  IVERK_MAIL_REPLY_TO: oneMailbox('bad-mail-reply-to').optional(),
  IVERK_MAIL_BOUNCES_DIR: z
    .string()
    .transform((path) => resolve(path))
    .optional(),
  IVERK_WEBHOOK_HOSTS: z
    .string()
    .transform((hosts) => hosts.split(/[\s,]+/).filter(Boolean))
    .default([]),
  IVERK_KOMMUNE: z
    .string()
    .regex(/^\d{4}$/, says('bad-kommune'))
    .nullable()
    .default(null),
});
