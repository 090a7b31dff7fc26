import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;
const mark = 'v1.';

/** A key, and what the sealed text is bound to: it opens nowhere else. */
export interface Seal {
  readonly key: Uint8Array;
  readonly boundTo: string;
}

/**
 * Seals a text with AES-256-GCM: `v1.` and, in base64url, nonce, ciphertext and tag.
 *
 * The nonce is made of key and text (HMAC-SHA-256, 12 bytes) instead of chance. The same text then gives the same
 * bytes, so that an append that is tried again is the same append; and another text under the same key, as when a
 * command is decided again after a lost race, gets another nonce, for a nonce used twice would give both texts away.
 * All it tells is whether two values under one key are equal, and a key has one text.
 */
export const seal = (text: string, { key, boundTo }: Seal): string => {
  const nonce = createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, nonceLength);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(boundTo, 'utf8'));
  const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `${mark}${Buffer.concat(parts).toString('base64url')}`;
};

/** The text again. Throws where the value is not one that `seal` made with this key for this place. */
export const unseal = (value: unknown, { key, boundTo }: Seal): string => {
  if (typeof value !== 'string' || !value.startsWith(mark)) throw new RangeError('no sealed value');
  const bytes = Buffer.from(value.slice(mark.length), 'base64url');
  if (bytes.length < nonceLength + tagLength) throw new RangeError('too short for a sealed value');
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(Buffer.from(boundTo, 'utf8')).setAuthTag(bytes.subarray(-tagLength));
  const opened = decipher.update(bytes.subarray(nonceLength, -tagLength));
  return Buffer.concat([opened, decipher.final()]).toString('utf8');
};
