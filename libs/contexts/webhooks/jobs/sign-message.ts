import { createHmac, randomBytes } from 'node:crypto';

const prefix = 'whsec_';

/** A secret that nobody can guess, written as Standard Webhooks has it. */
export const newWebhookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** What is signed: the id, so that none can be put in another's place, and the moment, so that none can be kept for later. */
export interface ToSign {
  readonly id: string;
  /** Whole seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** HMAC-SHA-256 over `id.timestamp.body`, as the header `webhook-signature` has it. */
export const signatureOf = (secret: string, { id, timestamp, body }: ToSign): string => {
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signed = createHmac('sha256', key).update(`${id}.${timestamp.toString()}.${body}`);
  return `v1,${signed.digest('base64')}`;
};
