import { isIPv4 } from 'node:net';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

/** Where the mail server is, and how to get in. */
export interface SmtpAddress {
  readonly connection: SMTPConnectionOptions;
  readonly login: { readonly user: string; readonly pass: string } | null;
}

/** Whether mail to this host never leaves the machine. */
export const isLoopback = (host: string): boolean => {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIPv4(name) && name.startsWith('127.'));
};

/**
 * Reads `smtp://user:password@host:587`. What leaves the machine leaves it protected: by TLS from the first byte (`smtps:`), or
 * by STARTTLS, without which nothing is said, neither password nor mail. No option in the address can change that.
 */
export const readSmtpAddress = (url: string): SmtpAddress => {
  const { auth, ...options } = parseConnectionUrl(url);
  const host = options.host ?? '';
  const protection = isLoopback(host) ? {} : { requireTLS: true, ignoreTLS: false, opportunisticTLS: false };
  const login = auth?.user === undefined ? null : { user: auth.user, pass: auth.pass };
  return { connection: { ...options, ...protection }, login };
};
